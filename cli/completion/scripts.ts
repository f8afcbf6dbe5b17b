/** Shells whose completion is known, each with the script that asks the program itself what may follow. */
export const SCRIPTS = {
  bash: `# Completion of lakewright for bash: eval "$(npx lakewright completion bash)", for example in ~/.bashrc
_lakewright() {
  local program=1 line
  local -a found
  [[ \${COMP_WORDS[0]##*/} == npx ]] && program=2
  mapfile -t found < <("\${COMP_WORDS[@]:0:program}" completion words -- "\${COMP_WORDS[@]:program:COMP_CWORD-program+1}" 2>/dev/null)
  local current=\${COMP_WORDS[COMP_CWORD]}
  [[ $current == '=' ]] && current=''
  COMPREPLY=()
  case \${found[0]} in
    :files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    :folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    *) for line in "\${found[@]}"; do COMPREPLY+=("\${line%%$'\\t'*}"); done ;;
  esac
}
_lakewright_npx() {
  [[ \${COMP_WORDS[1]} == lakewright && COMP_CWORD -gt 1 ]] && _lakewright
}
complete -F _lakewright lakewright
complete -p npx >/dev/null 2>&1 || complete -o default -F _lakewright_npx npx
`,
  zsh: `#compdef lakewright
# Completion of lakewright for zsh: eval "$(npx lakewright completion zsh)" in ~/.zshrc, after compinit
_lakewright() {
  local -a found described
  local line program=1
  [[ \${words[1]:t} == npx ]] && program=2
  found=("\${(@f)$("\${(@)words[1,program]}" completion words -- "\${(@)words[program+1,CURRENT]}" 2>/dev/null)}")
  case $found[1] in
    '') ;;
    :files) _files ;;
    :folders) _files -/ ;;
    *)
      for line in $found; do described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"); done
      _describe lakewright described
      ;;
  esac
}
_lakewright_npx() {
  [[ $words[2] == lakewright && CURRENT -gt 2 ]] && _lakewright || _files
}
compdef _lakewright lakewright
(( \${+_comps[npx]} )) || compdef _lakewright_npx npx
`,
  fish: `# Completion of lakewright for fish: npx lakewright completion fish | source, for example in ~/.config/fish/config.fish
function __lakewright
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l program $typed[1]
    set -l rest $typed[2..-1]
    if test (basename $typed[1]) = npx
        set program $typed[1..2]
        set rest $typed[3..-1]
    end
    set -l found ($program completion words -- $rest "$current" 2>/dev/null)
    switch "$found[1]"
        case ':files'
            __fish_complete_path "$current"
        case ':folders'
            __fish_complete_directories "$current"
        case '*'
            printf '%s\\n' $found
    end
end
complete -c lakewright -f -a '(__lakewright)'
complete -c npx -f -n 'test (count (commandline -opc)) -gt 1; and test (commandline -opc)[2] = lakewright' -a '(__lakewright)'
`,
} as const satisfies Readonly<Record<string, string>>;

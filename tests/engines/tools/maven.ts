import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from './call';

const dependency = (coordinates: string): string => {
  const [group = '', artifact = '', version = ''] = coordinates.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
};

/** A project that only depends on something. */
const pom = (dependencies: readonly string[]): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lakewright.test</groupId><artifactId>engines</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
${dependencies.map(dependency).join('\n')}
</dependencies></project>
`;

/** Puts jars into a folder. @param all whether with all that they need */
export function fetchJars(dependencies: readonly string[], folder: string, all = true): void {
  writeFileSync(join(folder, 'pom.xml'), pom(dependencies));
  const more = all ? [] : ['-DexcludeTransitive=true'];
  const to = `-DoutputDirectory=${join(folder, 'jars')}`;
  call('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', to, ...more], folder);
}

/** Unpacks an archive, `group:artifact:version:tar.gz:classifier`, into a folder. */
export function fetchArchive(coordinates: string, folder: string): void {
  call('mvn', ['-q', '-B', 'dependency:get', `-Dartifact=${coordinates}`, '-Dtransitive=false'], folder);
  call('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${coordinates}`, `-DoutputDirectory=${folder}`], folder);
  const [, artifact = '', version = '', type = '', classifier = ''] = coordinates.split(':');
  call('tar', ['xzf', `${artifact}-${version}-${classifier}.${type}`, '--strip-components=1'], folder);
}

/** What a program imports. */
export { type IGrantable } from './grantable';
export { type IRamPrincipal, type Statement } from './ram-grants';
export { GeneratedSecret, type GeneratedSecretProps } from './generated-secret';
export { RosStack, type RosStackProps } from './ros-stack';
export { type Problem, ValidationError } from './problem';
export { provideSurroundings, type Surroundings, surroundingsOf } from './surroundings';

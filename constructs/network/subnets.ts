export { subnets } from '../../spec/network/subnets';

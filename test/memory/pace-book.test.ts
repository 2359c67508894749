import { paceContract } from '../storage/pace.contract';
import { memoryPace } from './pace-book';

describe('in memory', () => paceContract(memoryPace()));

import * as nodeModule from 'node:module';

// Most of a start is compiling the SDKs' code. Node 22 and later keep the compiled code between starts; earlier ones do without.
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();

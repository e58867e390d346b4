export declare const dataFolder: string;
export declare function oneAtATime<T>(work: () => Promise<T>): Promise<T>;
export declare function enter(): boolean;
export declare function leave(): Promise<void>;

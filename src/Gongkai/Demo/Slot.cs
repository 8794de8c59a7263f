namespace Gongkai.Demo;

/// <summary>A place in an organ's year: on this day it publishes an item told by this theme.</summary>
internal readonly record struct Slot(DateOnly Day, Theme Theme);

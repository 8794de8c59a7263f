namespace Gongkai.Commands;

/// <summary>The three exit statuses scripts may rely on.</summary>
internal static class Exit
{
    /// <summary>Done and in order.</summary>
    internal const int Done = 0;

    /// <summary>Done, and something of severity error was found.</summary>
    internal const int Found = 1;

    /// <summary>Could not be done: usage or unreadable input.</summary>
    internal const int NotDone = 2;
}

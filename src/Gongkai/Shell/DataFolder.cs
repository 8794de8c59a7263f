namespace Gongkai.Shell;

/// <summary>One process at a time owns a data folder: the lock goes with the process, however it ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(FileStream held) => _lock = held;

    /// <summary>Null when another process has it.</summary>
    internal static DataFolder? Take(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            return new DataFolder(new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite,
                FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The keys are for the program's own account alone.</summary>
    internal static void MakeKeysFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OnlyOwner);
        }
    }

    internal const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Dispose() => _lock.Dispose();
}

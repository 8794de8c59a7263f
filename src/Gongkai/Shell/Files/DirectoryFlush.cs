using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Gongkai.Shell.Files;

/// <summary>
/// Puts the names in a folder on the disk. Flushing a file keeps its content through a power cut; that its folder knows it by its new
/// name is kept only by flushing the folder. The base library opens no folders, so the system is asked; where there is no such call
/// (Windows keeps names in a journal of its own) nothing is done.
/// </summary>
internal static class DirectoryFlush
{
    private const int ReadOnly = 0; // enough to flush, and the same number on every processor
    private const int NotSupported = 22; // EINVAL: a file system whose folders need no flushing

    internal static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException(
                $"The folder {folder} cannot be opened to flush it: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        }

        try
        {
            if (Sync(handle) != 0 && Marshal.GetLastPInvokeError() is not NotSupported and var error)
            {
                throw new IOException($"The folder {folder} cannot be flushed: {new Win32Exception(error).Message}");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

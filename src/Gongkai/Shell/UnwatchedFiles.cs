using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Gongkai.Shell;

/// <summary>Files that nobody waits for a change of.</summary>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}

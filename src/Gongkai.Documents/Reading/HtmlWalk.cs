using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Goes through a tree in reading order by index: asking a node for its next sibling searches all its siblings.
/// </summary>
internal static class HtmlWalk
{
    /// <summary>
    /// Calls <paramref name="enter"/> for every node below the root, and <paramref name="leave"/> when all below a node is done.
    /// </summary>
    /// <param name="root">Where to begin; not entered itself.</param>
    /// <param name="enter">True to go into the node.</param>
    /// <param name="leave">Called for every node that was gone into.</param>
    internal static void Through(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        var open = new Stack<(INode Node, INodeList Children, int Next)>();
        open.Push((root, root.ChildNodes, 0));
        while (open.Count > 0)
        {
            var (node, children, next) = open.Pop();
            if (next == children.Length)
            {
                if (open.Count > 0)
                {
                    leave(node);
                }

                continue;
            }

            open.Push((node, children, next + 1));
            if (enter(children[next]))
            {
                open.Push((children[next], children[next].ChildNodes, 0));
            }
        }
    }
}

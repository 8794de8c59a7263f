using Gongkai.Api.Answers;
using Gongkai.Api.Catalogue;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Api.Work;

/// <summary>Items of the desk as the API tells them.</summary>
internal static class WorkStates
{
    /// <summary>The revision and the stage: what somebody must have seen to change the content.</summary>
    internal static string TagOf(InformationItem item) => $"\"{item.Revision}.{item.Stage}\"";

    internal static WorkState Of(OpenItem open)
    {
        var (item, state) = (open.Item, open.State);
        return new WorkState
        {
            Id = item.Id,
            Tag = TagOf(item),
            ContentHash = item.ContentHash,
            Title = item.Content.Title,
            Stage = state.Stage,
            WaitsFor = state.NextStep?.Code,
            WaitsForName = state.NextStep?.Name,
            Checked = state.GuardHasRun,
            OpenFindings = state.OpenFindings.Count,
            Secrecy = state.Secrecy?.Result,
            Public = state.IsPublic,
            IndexNumber = item.IndexNumber,
            PublishAt = ApiJson.Instant(item.PublishAt),
            WithdrawAt = ApiJson.Instant(item.WithdrawAt),
            DueOn = item.DueOn,
            UpdatedAt = ApiJson.Instant(item.UpdatedAt),
            Href = $"{ApiSite.Root}/work/items/{item.Id}",
        };
    }

    internal static WorkItem Whole(OpenItem open, IReadOnlySet<string> publicFiles)
    {
        var returned = open.Events.OfType<Returned>().LastOrDefault();
        return new WorkItem
        {
            State = Of(open),
            Organ = open.Agency.Slug,
            Content = ContentOf(open),
            Files = [.. open.Item.Content.Files.Select(file => FileOf(file, publicFiles.Contains(file.Hash)))],
            ReturnNote = returned?.Note,
            ReturnMarks = [.. (returned?.Marks ?? []).Select(mark => new MarkTold { Quote = mark.Quote, Comment = mark.Comment, Nth = mark.Nth })],
        };
    }

    private static WorkContent ContentOf(OpenItem open)
    {
        var content = open.Item.Content;
        return new WorkContent
        {
            Column = open.Column.Slug,
            Title = content.Title,
            Section = open.Section?.Name,
            Summary = content.Summary,
            BodyHtml = content.BodyHtml,
            Kind = content.Kind,
            DocumentNumber = content.DocumentNumber,
            Origin = content.Origin,
            NoInterpretationReason = content.NoInterpretationReason,
            FormedOn = content.FormedOn,
            EffectiveOn = content.EffectiveOn,
            ExpiresOn = content.ExpiresOn,
            TopicClass = content.TopicClass,
            FormClass = content.FormClass,
            Audience = content.Audience,
            Keywords = content.Keywords,
            Source = content.Source,
            Author = content.Author,
            Openness = content.Openness,
            OpennessGround = content.OpennessGround,
            OpennessGroundKind = content.OpennessGroundKind,
            OpennessReason = content.OpennessReason,
            NoOrderToOpen = content.NoOrderToOpen,
            OpenUntil = content.OpenUntil,
            Channels = content.Channels.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Files = [.. content.Files.Select(file => new FileInput { Sha256 = file.Hash, Name = file.Name, AltText = file.AltText })],
        };
    }

    private static FileTold FileOf(ItemFile file, bool open) => new()
    {
        Name = file.Name,
        Size = file.Size,
        ContentType = file.ContentType,
        Sha256 = file.Hash,
        Picture = file.Picture,
        AltText = file.AltText,
        Href = open ? file.Address : null,
    };
}

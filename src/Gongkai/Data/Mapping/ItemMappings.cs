using System.Text.Json;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Data.Mapping;

internal sealed class ColumnMapping : IEntityTypeConfiguration<Column>
{
    public void Configure(EntityTypeBuilder<Column> entity)
    {
        entity.ToTable("columns");
        entity.Property(column => column.Slug).HasMaxLength(60);
        entity.Property(column => column.Name).HasMaxLength(60);
        entity.HasOne<Agency>().WithMany().HasForeignKey(column => column.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Column>().WithMany().HasForeignKey(column => column.ParentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Section>().WithMany().HasForeignKey(column => column.SectionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Person>().WithMany().HasForeignKey(column => column.ResponsiblePersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(column => new { column.AgencyId, column.Slug }).IsUnique();
    }
}

internal sealed class InformationItemMapping : IEntityTypeConfiguration<InformationItem>
{
    public void Configure(EntityTypeBuilder<InformationItem> entity)
    {
        entity.ToTable("items");
        entity.ComplexProperty(item => item.Content, ContentMapping.Configure);
        entity.Property(item => item.Stage).HasMaxLength(24); // a cache; the events decide
        entity.Property(item => item.Revision).IsConcurrencyToken();
        entity.HasOne<Agency>().WithMany().HasForeignKey(item => item.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Column>().WithMany().HasForeignKey(item => item.ColumnId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ImportBatch>().WithMany().HasForeignKey(item => item.ImportBatchId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(item => item.Events).WithOne().HasForeignKey(happened => happened.ItemId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(item => item.IndexNumber).IsUnique();
        entity.HasIndex(item => new { item.AgencyId, item.Stage, item.UpdatedAt });
        entity.HasIndex(item => new { item.AgencyId, item.ImportedFrom }).IsUnique().HasFilter("imported_from IS NOT NULL"); // nothing comes in twice
    }
}

internal sealed class ItemEventMapping : IEntityTypeConfiguration<ItemEventRow>
{
    public void Configure(EntityTypeBuilder<ItemEventRow> entity)
    {
        entity.ToTable("item_events");
        entity.Property(happened => happened.Kind).HasMaxLength(40);
        entity.HasIndex(happened => happened.ItemId);
    }
}

internal sealed class ItemRevisionMapping : IEntityTypeConfiguration<ItemRevision>
{
    public void Configure(EntityTypeBuilder<ItemRevision> entity)
    {
        entity.ToTable("item_revisions");
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(revision => revision.ItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(revision => new { revision.ItemId, revision.Number }).IsUnique();
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> entity)
    {
        entity.ToTable("publications");
        entity.HasKey(publication => publication.ItemId);
        entity.Property(publication => publication.ItemId).ValueGeneratedNever();
        entity.ComplexProperty(publication => publication.Content, ContentMapping.Configure);
        entity.HasOne<InformationItem>().WithOne().HasForeignKey<Publication>(publication => publication.ItemId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Column>().WithMany().HasForeignKey(publication => publication.ColumnId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(publication => publication.IndexNumber).IsUnique();
        // With the item, so that an index gives a list in its very order.
        entity.HasIndex(publication => new { publication.ColumnId, publication.PublishedAt, publication.ItemId });
        entity.HasIndex(publication => new { publication.AgencyId, publication.PublishedAt, publication.ItemId });
        entity.HasIndex(publication => new { publication.PublishedAt, publication.ItemId });
        entity.HasIndex(publication => new { publication.UpdatedAt, publication.ItemId });
        LongTextsLast(entity);
    }

    /// <summary>SQLite reads a row from its left: what lists show stands before the texts, which lists never read.</summary>
    private static void LongTextsLast(EntityTypeBuilder<Publication> entity)
    {
        var order = 0;
        var content = entity.Metadata.FindComplexProperty(nameof(Publication.Content))!.ComplexType;
        string[] last = [nameof(ItemContent.Files), nameof(ItemContent.BodyHtml)];
        foreach (var property in entity.Metadata.GetProperties().Where(property => property.Name != nameof(Publication.BodyText))
            .OrderBy(property => property.IsPrimaryKey() ? 0 : 1)
            .Concat<IMutableProperty>(content.GetProperties().Where(property => !last.Contains(property.Name)))
            .Append(content.FindProperty(last[0])!)
            .Append(entity.Metadata.FindProperty(nameof(Publication.BodyText))!)
            .Append(content.FindProperty(last[1])!))
        {
            property.SetColumnOrder(order++);
        }
    }
}

internal sealed class ColumnFigureMapping : IEntityTypeConfiguration<ColumnFigure>
{
    public void Configure(EntityTypeBuilder<ColumnFigure> entity)
    {
        entity.ToTable("column_figures");
        entity.HasKey(figure => figure.ColumnId);
        entity.Property(figure => figure.ColumnId).ValueGeneratedNever();
        entity.HasOne<Column>().WithOne().HasForeignKey<ColumnFigure>(figure => figure.ColumnId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ItemVersionMapping : IEntityTypeConfiguration<ItemVersion>
{
    public void Configure(EntityTypeBuilder<ItemVersion> entity)
    {
        entity.ToTable("item_versions");
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(version => version.ItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(version => new { version.ItemId, version.Number }).IsUnique();
    }
}

internal sealed class ItemLinkMapping : IEntityTypeConfiguration<ItemLink>
{
    public void Configure(EntityTypeBuilder<ItemLink> entity)
    {
        entity.ToTable("item_links");
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(link => link.FromItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(link => link.ToItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(link => new { link.FromItemId, link.ToItemId, link.Kind }).IsUnique();
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(link => link.CarrierItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(link => link.ToItemId);
    }
}

internal sealed class GuardFindingMapping : IEntityTypeConfiguration<GuardFindingRow>
{
    public void Configure(EntityTypeBuilder<GuardFindingRow> entity)
    {
        entity.ToTable("guard_findings");
        entity.Property(finding => finding.Fingerprint).HasMaxLength(64);
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(finding => finding.ItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(finding => new { finding.ItemId, finding.Fingerprint }).IsUnique();
    }
}

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> entity)
    {
        entity.ToTable("import_batches");
        entity.HasOne<Agency>().WithMany().HasForeignKey(batch => batch.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DraftSaveMapping : IEntityTypeConfiguration<DraftSave>
{
    public void Configure(EntityTypeBuilder<DraftSave> entity)
    {
        entity.ToTable("draft_saves");
        entity.Property(draft => draft.Key).HasMaxLength(80);
        entity.HasOne<Person>().WithMany().HasForeignKey(draft => draft.PersonId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(draft => new { draft.PersonId, draft.Key }).IsUnique();
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> entity)
    {
        entity.ToTable("stored_files");
        entity.HasKey(file => file.Hash);
        entity.Property(file => file.Hash).HasMaxLength(64);
        entity.Property(file => file.CreatedAt).IsConcurrencyToken(); // uploaded again while it is swept away: it stays
    }
}

internal sealed class FileTextMapping : IEntityTypeConfiguration<FileText>
{
    public void Configure(EntityTypeBuilder<FileText> entity)
    {
        entity.ToTable("file_texts");
        entity.HasKey(text => text.Hash);
        entity.Property(text => text.Hash).HasMaxLength(64);
        entity.HasOne<StoredFile>().WithOne().HasForeignKey<FileText>(text => text.Hash).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FileUseMapping : IEntityTypeConfiguration<FileUse>
{
    public void Configure(EntityTypeBuilder<FileUse> entity)
    {
        entity.ToTable("file_uses");
        entity.HasKey(use => new { use.Hash, use.ItemId });
        entity.Property(use => use.Hash).HasMaxLength(64);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(use => use.Hash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<InformationItem>().WithMany().HasForeignKey(use => use.ItemId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(use => use.ItemId);
    }
}

internal sealed class SerialMapping : IEntityTypeConfiguration<Serial>
{
    public void Configure(EntityTypeBuilder<Serial> entity)
    {
        entity.ToTable("serials");
        entity.HasKey(serial => serial.Series);
        entity.Property(serial => serial.Series).HasMaxLength(80);
        entity.Property(serial => serial.Last).IsConcurrencyToken();
    }
}

internal static class ContentMapping
{
    internal static void Configure(ComplexPropertyBuilder<ItemContent> content)
    {
        content.Property(text => text.Title).HasMaxLength(300);
        content.Property(text => text.Files).HasConversion(List<ItemFile>.Converter, List<ItemFile>.Comparer);
        content.Property(text => text.Ties).HasConversion(List<ItemTie>.Converter, List<ItemTie>.Comparer);
    }

    /// <summary>A short list inside a row, as JSON.</summary>
    private static class List<T>
    {
        internal static readonly ValueConverter<IReadOnlyList<T>, string> Converter = new(
            list => JsonSerializer.Serialize(list, AuditChain.Json),
            text => JsonSerializer.Deserialize<IReadOnlyList<T>>(text, AuditChain.Json) ?? Array.Empty<T>());

        internal static readonly ValueComparer<IReadOnlyList<T>> Comparer = new(
            (one, other) => one!.SequenceEqual(other!),
            list => list.Aggregate(0, (hash, one) => HashCode.Combine(hash, one)),
            list => list.ToArray());
    }
}

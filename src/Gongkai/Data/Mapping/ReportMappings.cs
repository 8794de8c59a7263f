using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Data.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class AnnualReportMapping : IEntityTypeConfiguration<AnnualReport>
{
    public void Configure(EntityTypeBuilder<AnnualReport> entity)
    {
        entity.ToTable("annual_reports");
        entity.Property(report => report.Revision).IsConcurrencyToken();
        entity.HasOne<Agency>().WithMany().HasForeignKey(report => report.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(report => report.SourceHash).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(report => report.Sections).WithOne().HasForeignKey(part => part.ReportId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(report => report.Corrections).WithOne().HasForeignKey(part => part.ReportId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(report => report.Waivers).WithOne().HasForeignKey(part => part.ReportId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(report => report.Marks).WithOne().HasForeignKey(part => part.ReportId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(report => new { report.AgencyId, report.Year }).IsUnique();
        entity.HasIndex(report => report.Year);
    }
}

internal sealed class ReportSectionMapping : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> entity)
    {
        entity.ToTable("report_sections");
        entity.Property(section => section.Revision).IsConcurrencyToken(); // each section its own: two people write two of them
        entity.HasIndex(section => new { section.ReportId, section.Number }).IsUnique();
    }
}

internal sealed class CellCorrectionMapping : IEntityTypeConfiguration<CellCorrection>
{
    public void Configure(EntityTypeBuilder<CellCorrection> entity)
    {
        entity.ToTable("report_corrections");
        entity.Property(correction => correction.Cell).HasMaxLength(20);
        entity.Property(correction => correction.Computed).HasPrecision(20, 6);
        entity.Property(correction => correction.Value).HasPrecision(20, 6);
        entity.Property(correction => correction.Unit).HasMaxLength(4);
        entity.HasIndex(correction => new { correction.ReportId, correction.Cell }).IsUnique();
    }
}

internal sealed class ReportWaiverMapping : IEntityTypeConfiguration<ReportWaiver>
{
    public void Configure(EntityTypeBuilder<ReportWaiver> entity)
    {
        entity.ToTable("report_waivers");
        entity.Property(waiver => waiver.Rule).HasMaxLength(8);
        entity.Property(waiver => waiver.Cell).HasMaxLength(20);
    }
}

internal sealed class ReportMarkMapping : IEntityTypeConfiguration<ReportMark>
{
    public void Configure(EntityTypeBuilder<ReportMark> entity)
    {
        entity.ToTable("report_marks");
        entity.Property(mark => mark.Cell).HasMaxLength(20);
    }
}

internal sealed class ReportEventMapping : IEntityTypeConfiguration<ReportEvent>
{
    public void Configure(EntityTypeBuilder<ReportEvent> entity)
    {
        entity.ToTable("report_events");
        entity.Property(happened => happened.Kind).HasMaxLength(24);
        entity.HasIndex(happened => happened.ReportId); // no key: what happened outlives a draft that was given up
    }
}

internal sealed class ReportVersionMapping : IEntityTypeConfiguration<ReportVersion>
{
    public void Configure(EntityTypeBuilder<ReportVersion> entity)
    {
        entity.ToTable("report_versions");
        entity.Property(version => version.ContentHash).HasMaxLength(64);
        entity.Property(version => version.CasesHash).HasMaxLength(64);
        entity.HasOne<AnnualReport>().WithMany().HasForeignKey(version => version.ReportId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(version => version.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(version => new { version.AgencyId, version.Year, version.Number }).IsUnique();
        entity.HasIndex(version => version.Year);
    }
}

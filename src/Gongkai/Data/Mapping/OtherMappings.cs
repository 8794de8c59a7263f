using Gongkai.Data.Audit;
using Gongkai.Data.Jobs;
using Gongkai.Data.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class AuditRecordMapping : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> entity)
    {
        entity.ToTable("audit_records");
        entity.HasKey(record => record.Sequence);
        entity.Property(record => record.Sequence).ValueGeneratedNever();
        entity.Property(record => record.Hash).HasMaxLength(64);
        entity.Property(record => record.PreviousHash).HasMaxLength(64);
        entity.HasIndex(record => record.At);
        entity.HasIndex(record => record.Subject);
    }
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> entity)
    {
        entity.ToTable("jobs");
        entity.HasIndex(job => new { job.DoneAt, job.DueAt });
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> entity)
    {
        entity.ToTable("settings");
        entity.HasKey(setting => new { setting.AgencyId, setting.Name });
        entity.Property(setting => setting.Name).HasMaxLength(80);
    }
}

internal sealed class RedirectMapping : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> entity)
    {
        entity.ToTable("redirects");
        entity.Property(redirect => redirect.From).HasColumnName("from_path").HasMaxLength(Redirect.Longest);
        entity.Property(redirect => redirect.To).HasColumnName("to_path").HasMaxLength(Redirect.Longest);
        entity.HasIndex(redirect => redirect.From).IsUnique();
    }
}

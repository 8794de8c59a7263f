using Gongkai.Data.Agencies;
using Gongkai.Data.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class DocumentEntryMapping : IEntityTypeConfiguration<DocumentEntry>
{
    public void Configure(EntityTypeBuilder<DocumentEntry> entity)
    {
        entity.ToTable("register_documents");
        entity.Property(entry => entry.Number).HasMaxLength(100);
        entity.HasOne<Agency>().WithMany().HasForeignKey(entry => entry.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(entry => new { entry.AgencyId, entry.Number }).IsUnique();
    }
}

internal sealed class DecisionEntryMapping : IEntityTypeConfiguration<DecisionEntry>
{
    public void Configure(EntityTypeBuilder<DecisionEntry> entity)
    {
        entity.ToTable("register_decisions");
        entity.Property(entry => entry.DocumentNumber).HasMaxLength(100);
        entity.Property(entry => entry.Fine).HasPrecision(18, 6);
        entity.Property(entry => entry.Confiscated).HasPrecision(18, 6);
        entity.HasOne<Agency>().WithMany().HasForeignKey(entry => entry.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(entry => new { entry.AgencyId, entry.Kind, entry.DocumentNumber }).IsUnique();
        entity.HasIndex(entry => new { entry.AgencyId, entry.Kind, entry.DecidedOn });
    }
}

internal sealed class PaymentEntryMapping : IEntityTypeConfiguration<PaymentEntry>
{
    public void Configure(EntityTypeBuilder<PaymentEntry> entity)
    {
        entity.ToTable("register_payments");
        entity.Property(entry => entry.Name).HasMaxLength(200);
        entity.Property(entry => entry.On).HasColumnName("paid_on");
        entity.Property(entry => entry.Yuan).HasPrecision(18, 2);
        entity.HasOne<Agency>().WithMany().HasForeignKey(entry => entry.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(entry => new { entry.AgencyId, entry.Kind, entry.On });
    }
}

internal sealed class YearlyFigureMapping : IEntityTypeConfiguration<YearlyFigureEntry>
{
    public void Configure(EntityTypeBuilder<YearlyFigureEntry> entity)
    {
        entity.ToTable("register_yearly_figures");
        entity.Property(entry => entry.Cell).HasMaxLength(20);
        entity.Property(entry => entry.Value).HasPrecision(20, 6);
        entity.Property(entry => entry.Unit).HasMaxLength(4);
        entity.HasOne<Agency>().WithMany().HasForeignKey(entry => entry.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(entry => new { entry.AgencyId, entry.Year, entry.Cell }).IsUnique();
    }
}

internal sealed class ProceedingEntryMapping : IEntityTypeConfiguration<ProceedingEntry>
{
    public void Configure(EntityTypeBuilder<ProceedingEntry> entity)
    {
        entity.ToTable("proceedings");
        entity.Property(entry => entry.Number).HasMaxLength(100);
        entity.Property(entry => entry.Application).HasMaxLength(60);
        entity.HasOne<Agency>().WithMany().HasForeignKey(entry => entry.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(entry => new { entry.AgencyId, entry.Number }).IsUnique();
    }
}

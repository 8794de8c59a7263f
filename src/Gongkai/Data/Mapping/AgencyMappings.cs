using Gongkai.Data.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> entity)
    {
        entity.ToTable("agencies");
        entity.Property(agency => agency.Path).HasMaxLength(200);
        entity.Property(agency => agency.Name).HasMaxLength(100);
        entity.Property(agency => agency.ShortName).HasMaxLength(40);
        entity.Property(agency => agency.Slug).HasMaxLength(40);
        entity.Property(agency => agency.Kind).HasConversion<string>();
        entity.ComplexProperty(agency => agency.Contact);
        entity.HasOne<Agency>().WithMany().HasForeignKey(agency => agency.ParentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(agency => agency.Slug).IsUnique();
        entity.HasIndex(agency => agency.Path).IsUnique();
    }
}

internal sealed class AgencyChangeMapping : IEntityTypeConfiguration<AgencyChange>
{
    public void Configure(EntityTypeBuilder<AgencyChange> entity)
    {
        entity.ToTable("agency_changes");
        entity.HasOne<Agency>().WithMany().HasForeignKey(change => change.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(change => change.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> entity)
    {
        entity.ToTable("sections");
        entity.Property(section => section.Name).HasMaxLength(60);
        entity.HasOne<Agency>().WithMany().HasForeignKey(section => section.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InformationOfficerMapping : IEntityTypeConfiguration<InformationOfficer>
{
    public void Configure(EntityTypeBuilder<InformationOfficer> entity)
    {
        entity.ToTable("information_officers");
        entity.HasOne<Agency>().WithMany().HasForeignKey(officer => officer.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Section>().WithMany().HasForeignKey(officer => officer.SectionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<People.Person>().WithMany().HasForeignKey(officer => officer.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

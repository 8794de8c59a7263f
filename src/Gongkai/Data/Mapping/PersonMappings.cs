using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> entity)
    {
        entity.ToTable("people");
        entity.Property(person => person.UserName).HasMaxLength(40);
        entity.Property(person => person.NormalizedUserName).HasMaxLength(40);
        entity.Property(person => person.FullName).HasMaxLength(40);
        entity.HasOne<Agency>().WithMany().HasForeignKey(person => person.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Section>().WithMany().HasForeignKey(person => person.SectionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(person => person.NormalizedUserName).IsUnique();
        // Two requests at once count two failures, and a code serves one of them.
        entity.Property(person => person.AccessFailedCount).IsConcurrencyToken();
        entity.Property(person => person.LastTotpStep).IsConcurrencyToken();
        entity.Property(person => person.RecoveryCodes).IsConcurrencyToken();
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> entity)
    {
        entity.ToTable("role_grants");
        entity.HasOne<Person>().WithMany().HasForeignKey(grant => grant.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(grant => grant.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> entity)
    {
        entity.ToTable("sign_in_sessions");
        entity.Property(session => session.Browser).HasMaxLength(300);
        entity.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OneTimeCodeMapping : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> entity)
    {
        entity.ToTable("one_time_codes");
        entity.Property(code => code.CodeHash).HasMaxLength(64);
        entity.Property(code => code.UsedAt).IsConcurrencyToken(); // used twice at once, it serves once
        entity.HasOne<Person>().WithMany().HasForeignKey(code => code.PersonId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(code => code.CodeHash).IsUnique();
    }
}

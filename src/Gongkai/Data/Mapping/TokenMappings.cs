using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> entity)
    {
        entity.ToTable("api_tokens");
        entity.Property(token => token.Name).HasMaxLength(60);
        entity.Property(token => token.Scopes).HasMaxLength(200);
        entity.Property(token => token.TokenHash).HasMaxLength(64);
        entity.Property(token => token.Hint).HasMaxLength(16);
        entity.HasOne<Person>().WithMany().HasForeignKey(token => token.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(token => token.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(token => token.TokenHash).IsUnique();
    }
}

internal sealed class ApiTokenUseMapping : IEntityTypeConfiguration<ApiTokenUse>
{
    public void Configure(EntityTypeBuilder<ApiTokenUse> entity)
    {
        entity.ToTable("api_token_uses");
        entity.HasKey(use => new { use.TokenId, use.Day, use.Address });
        entity.Property(use => use.Address).HasMaxLength(64);
        entity.HasOne<ApiToken>().WithMany().HasForeignKey(use => use.TokenId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnsweredRequestMapping : IEntityTypeConfiguration<AnsweredRequest>
{
    public void Configure(EntityTypeBuilder<AnsweredRequest> entity)
    {
        entity.ToTable("answered_requests");
        entity.HasKey(answered => new { answered.TokenId, answered.Key });
        entity.Property(answered => answered.Key).HasMaxLength(255);
        entity.Property(answered => answered.RequestHash).HasMaxLength(64);
        entity.HasOne<ApiToken>().WithMany().HasForeignKey(answered => answered.TokenId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(answered => answered.At);
    }
}

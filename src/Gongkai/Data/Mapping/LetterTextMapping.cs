using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Rules.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class LetterTextMapping : IEntityTypeConfiguration<LetterText>
{
    public void Configure(EntityTypeBuilder<LetterText> entity)
    {
        entity.ToTable("letter_texts");
        entity.Property(text => text.Kind).HasMaxLength(8);
        entity.Property(text => text.Title).HasMaxLength(LetterTemplate.LongestTitle);
        entity.Property(text => text.Body).HasMaxLength(LetterTemplate.LongestBody);
        entity.HasOne<Person>().WithMany().HasForeignKey(text => text.SavedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(text => new { text.Kind, text.Version }).IsUnique(); // what a letter names is one text, whoever's
        entity.HasIndex(text => new { text.AgencyId, text.Kind });
    }
}

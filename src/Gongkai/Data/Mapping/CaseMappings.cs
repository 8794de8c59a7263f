using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> entity)
    {
        entity.ToTable("applications");
        entity.Property(application => application.Number).HasMaxLength(CaseNumbers.Longest);
        entity.Property(application => application.ApplicantKey).HasMaxLength(64);
        entity.Property(application => application.NameKey).HasMaxLength(64);
        entity.Property(application => application.SubjectKey).HasMaxLength(64);
        entity.Property(application => application.IntakeKey).HasMaxLength(64);
        entity.Property(application => application.QueryCodeHash).HasMaxLength(64);
        entity.Property(application => application.Title).HasMaxLength(Intake.LongestTitle);
        entity.Property(application => application.Description).HasMaxLength(Intake.LongestDescription);
        entity.Property(application => application.DocumentNumber).HasMaxLength(100);
        entity.Property(application => application.CalendarVersion).HasMaxLength(64);
        entity.Property(application => application.LastForm).HasMaxLength(64);
        entity.Property(application => application.Revision).IsConcurrencyToken();
        entity.HasOne<Agency>().WithMany().HasForeignKey(application => application.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Section>().WithMany().HasForeignKey(application => application.SectionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Person>().WithMany().HasForeignKey(application => application.HandlerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Application>().WithMany().HasForeignKey(application => application.SplitFromId).OnDelete(DeleteBehavior.Restrict);
        Indexes(entity);
    }

    /// <summary>Each list of the office in its very order: a page of it costs the same at half a million cases.</summary>
    private static void Indexes(EntityTypeBuilder<Application> entity)
    {
        entity.HasIndex(application => new { application.AgencyId, application.Number }).IsUnique();
        entity.HasIndex(application => new { application.AgencyId, application.IntakeKey }).IsUnique();
        entity.HasIndex(application => new { application.AgencyId, application.Bucket, application.DueOn, application.Id });
        entity.HasIndex(application => new { application.AgencyId, application.HandlerId, application.Bucket, application.DueOn });
        entity.HasIndex(application => new { application.AgencyId, application.ReceivedOn, application.Id });
        entity.HasIndex(application => new { application.AgencyId, application.ClosedOn, application.Id });
        entity.HasIndex(application => new { application.AgencyId, application.ApplicantKey });
        entity.HasIndex(application => new { application.AgencyId, application.NameKey });
        entity.HasIndex(application => new { application.AgencyId, application.SubjectKey });
    }
}

internal sealed class ApplicationFactMapping : IEntityTypeConfiguration<ApplicationFact>
{
    public void Configure(EntityTypeBuilder<ApplicationFact> entity)
    {
        entity.ToTable("application_facts");
        entity.Property(fact => fact.Kind).HasMaxLength(40);
        entity.Property(fact => fact.On).HasColumnName("on_day");
        entity.HasOne<Application>().WithMany().HasForeignKey(fact => fact.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(fact => new { fact.ApplicationId, fact.Sequence }).IsUnique();
    }
}

internal sealed class ApplicationFileMapping : IEntityTypeConfiguration<ApplicationFile>
{
    public void Configure(EntityTypeBuilder<ApplicationFile> entity)
    {
        entity.ToTable("application_files");
        entity.Property(file => file.Hash).HasMaxLength(64);
        entity.Property(file => file.ContentHash).HasMaxLength(64);
        entity.HasOne<Application>().WithMany().HasForeignKey(file => file.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(file => file.Hash).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(file => file.ApplicationId);
    }
}

internal sealed class ConsultationMapping : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> entity)
    {
        entity.ToTable("consultations");
        entity.Property(asked => asked.Alias).HasMaxLength(100);
        entity.Property(asked => asked.TokenHash).HasMaxLength(64);
        entity.HasOne<Application>().WithMany().HasForeignKey(asked => asked.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(asked => new { asked.ApplicationId, asked.Alias }).IsUnique();
        entity.HasIndex(asked => asked.TokenHash).IsUnique().HasFilter("token_hash IS NOT NULL");
    }
}

internal sealed class SearchRecordMapping : IEntityTypeConfiguration<SearchRecord>
{
    public void Configure(EntityTypeBuilder<SearchRecord> entity)
    {
        entity.ToTable("search_records");
        entity.Property(search => search.On).HasColumnName("on_day");
        entity.Property(search => search.By).HasColumnName("by_whom");
        entity.HasOne<Application>().WithMany().HasForeignKey(search => search.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Person>().WithMany().HasForeignKey(search => search.PersonId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(search => search.ApplicationId);
    }
}

internal sealed class CoHandlingMapping : IEntityTypeConfiguration<CoHandling>
{
    public void Configure(EntityTypeBuilder<CoHandling> entity)
    {
        entity.ToTable("co_handlings");
        entity.Property(task => task.Revision).IsConcurrencyToken();
        entity.HasOne<Application>().WithMany().HasForeignKey(task => task.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Section>().WithMany().HasForeignKey(task => task.SectionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(task => task.ApplicationId);
        entity.HasIndex(task => new { task.SectionId, task.State, task.DueOn });
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> entity)
    {
        entity.ToTable("letters");
        entity.Property(letter => letter.Kind).HasMaxLength(8);
        entity.Property(letter => letter.Grounds).HasMaxLength(40);
        entity.Property(letter => letter.DocumentNumber).HasMaxLength(60);
        entity.Property(letter => letter.Revision).IsConcurrencyToken();
        entity.HasOne<Application>().WithMany().HasForeignKey(letter => letter.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Consultation>().WithMany().HasForeignKey(letter => letter.ConsultationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ApplicationFile>().WithMany().HasForeignKey(letter => letter.FileId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(letter => new { letter.ApplicationId, letter.Kind });
    }
}

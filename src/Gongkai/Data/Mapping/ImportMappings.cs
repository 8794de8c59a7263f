using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Mapping;

internal sealed class ImportPlanMapping : IEntityTypeConfiguration<ImportPlan>
{
    public void Configure(EntityTypeBuilder<ImportPlan> entity)
    {
        entity.ToTable("import_plans");
        entity.Property(plan => plan.State).IsConcurrencyToken(); // two reviewers at once: one of them starts the job
        entity.HasOne<Agency>().WithMany().HasForeignKey(plan => plan.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(plan => plan.FileHash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(plan => plan.RowsHash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(plan => plan.ReportHash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StoredFile>().WithMany().HasForeignKey(plan => plan.ColumnsHash).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<ImportBatch>().WithMany().HasForeignKey(plan => plan.BatchId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(plan => plan.Approvals).WithOne().HasForeignKey(approval => approval.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportApprovalMapping : IEntityTypeConfiguration<ImportApproval>
{
    public void Configure(EntityTypeBuilder<ImportApproval> entity)
    {
        entity.ToTable("import_approvals");
        entity.HasKey(approval => new { approval.PlanId, approval.Step });
        entity.Property(approval => approval.Step).HasMaxLength(40);
        entity.HasOne<Person>().WithMany().HasForeignKey(approval => approval.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

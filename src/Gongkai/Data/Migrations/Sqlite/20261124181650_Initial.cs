using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", nullable: true),
                    document_word = table.Column<string>(type: "TEXT", nullable: true),
                    site_code = table.Column<string>(type: "TEXT", nullable: true),
                    established_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    dissolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sort = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_address = table.Column<string>(type: "TEXT", nullable: false),
                    contact_email = table.Column<string>(type: "TEXT", nullable: false),
                    contact_fax = table.Column<string>(type: "TEXT", nullable: false),
                    contact_head = table.Column<string>(type: "TEXT", nullable: false),
                    contact_hours = table.Column<string>(type: "TEXT", nullable: false),
                    contact_office = table.Column<string>(type: "TEXT", nullable: false),
                    contact_phone = table.Column<string>(type: "TEXT", nullable: false),
                    contact_post_code = table.Column<string>(type: "TEXT", nullable: false),
                    contact_website = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                    table.ForeignKey(
                        name: "fk_agencies_agencies_parent_id",
                        column: x => x.parent_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_records",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: true),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_records", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    leased_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "redirects",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    from_path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    to_path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redirects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "serials",
                columns: table => new
                {
                    series = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_serials", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => new { x.agency_id, x.name });
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "agency_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    old_name = table.Column<string>(type: "TEXT", nullable: true),
                    successor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_changes_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_changes_agencies_successor_id",
                        column: x => x.successor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    imported_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    guard = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_batches_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proceedings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    application = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    forum = table.Column<string>(type: "TEXT", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    recorded_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proceedings", x => x.id);
                    table.ForeignKey(
                        name: "fk_proceedings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    subject_class = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", nullable: false),
                    legal_head = table.Column<string>(type: "TEXT", nullable: false),
                    document_name = table.Column<string>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    fine = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    confiscated = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    certificate_name = table.Column<string>(type: "TEXT", nullable: false),
                    certificate_number = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    change_reason = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_decisions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    register_number = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    end_basis = table.Column<string>(type: "TEXT", nullable: false),
                    replaces = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_documents_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_payments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    yuan = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    party = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_payments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_yearly_figures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_yearly_figures", x => x.id);
                    table.ForeignKey(
                        name: "fk_register_yearly_figures_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    sort = table.Column<int>(type: "INTEGER", nullable: false),
                    is_disclosure_office = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_sections_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "annual_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    created_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reopened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reopen_reason = table.Column<string>(type: "TEXT", nullable: false),
                    zero_confirmed_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    frozen = table.Column<string>(type: "TEXT", nullable: true),
                    frozen_cases = table.Column<string>(type: "TEXT", nullable: true),
                    cases_hash = table.Column<string>(type: "TEXT", nullable: true),
                    advice = table.Column<string>(type: "TEXT", nullable: false),
                    correction_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    source_hash = table.Column<string>(type: "TEXT", nullable: true),
                    source_name = table.Column<string>(type: "TEXT", nullable: false),
                    source_content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_annual_reports_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_reports_stored_files_source_hash",
                        column: x => x.source_hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_texts",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_texts", x => x.hash);
                    table.ForeignKey(
                        name: "fk_file_texts_stored_files_hash",
                        column: x => x.hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_plans",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    site_root = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    created_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    looked = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    rows_hash = table.Column<string>(type: "TEXT", nullable: true),
                    report_hash = table.Column<string>(type: "TEXT", nullable: true),
                    columns_hash = table.Column<string>(type: "TEXT", nullable: true),
                    guard_mark = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    batch_id = table.Column<long>(type: "INTEGER", nullable: true),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    imported = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_plans_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_plans_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_plans_stored_files_columns_hash",
                        column: x => x.columns_hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_plans_stored_files_file_hash",
                        column: x => x.file_hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_plans_stored_files_report_hash",
                        column: x => x.report_hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_plans_stored_files_rows_hash",
                        column: x => x.rows_hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: true),
                    section_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sealed_phone = table.Column<string>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    former_passwords = table.Column<string>(type: "TEXT", nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    sealed_authenticator_key = table.Column<string>(type: "TEXT", nullable: true),
                    last_totp_step = table.Column<long>(type: "INTEGER", nullable: false),
                    recovery_codes = table.Column<string>(type: "TEXT", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    computed = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_corrections_annual_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    section = table.Column<int>(type: "INTEGER", nullable: true),
                    quote = table.Column<string>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    settled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_marks", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_marks_annual_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_sections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_sections_annual_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    cases_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_versions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_versions_annual_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_waivers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    report_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_waivers", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_waivers_annual_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "annual_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hint = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    created_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_api_tokens_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    applicant_class = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    sealed_applicant = table.Column<string>(type: "TEXT", nullable: false),
                    applicant_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    needs_help = table.Column<bool>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    form = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    registered_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    intake_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    query_code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    section_id = table.Column<long>(type: "INTEGER", nullable: true),
                    handler_id = table.Column<long>(type: "INTEGER", nullable: true),
                    split_from_id = table.Column<long>(type: "INTEGER", nullable: true),
                    archived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    anonymised_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    last_form = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    arrived_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    bucket = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    correction_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fee_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_time = table.Column<bool>(type: "INTEGER", nullable: true),
                    clock_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    calendar_version = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    last_fact = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applications", x => x.id);
                    table.ForeignKey(
                        name: "fk_applications_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_applications_applications_split_from_id",
                        column: x => x.split_from_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_applications_people_handler_id",
                        column: x => x.handler_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_applications_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "columns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    type_code = table.Column<string>(type: "TEXT", nullable: true),
                    content_codes = table.Column<string>(type: "TEXT", nullable: false),
                    update_days = table.Column<int>(type: "INTEGER", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    keywords = table.Column<string>(type: "TEXT", nullable: false),
                    section_id = table.Column<long>(type: "INTEGER", nullable: true),
                    responsible_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sort = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_columns", x => x.id);
                    table.ForeignKey(
                        name: "fk_columns_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_columns_columns_parent_id",
                        column: x => x.parent_id,
                        principalTable: "columns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_columns_people_responsible_person_id",
                        column: x => x.responsible_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_columns_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_saves",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    base_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_saves", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_saves_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_approvals",
                columns: table => new
                {
                    plan_id = table.Column<long>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_approvals", x => new { x.plan_id, x.step });
                    table.ForeignKey(
                        name: "fk_import_approvals_import_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "import_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_approvals_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_officers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    section_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_information_officers", x => x.id);
                    table.ForeignKey(
                        name: "fk_information_officers_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_information_officers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_information_officers_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_by_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_texts_people_saved_by_id",
                        column: x => x.saved_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_codes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_one_time_codes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: true),
                    subtree = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    granted_by_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_grants_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grants_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_sessions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answered_requests",
                columns: table => new
                {
                    token_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    tag = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answered_requests", x => new { x.token_id, x.key });
                    table.ForeignKey(
                        name: "fk_answered_requests_api_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "api_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_token_uses",
                columns: table => new
                {
                    token_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    first_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token_uses", x => new { x.token_id, x.day, x.address });
                    table.ForeignKey(
                        name: "fk_api_token_uses_api_tokens_token_id",
                        column: x => x.token_id,
                        principalTable: "api_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_facts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    replaces = table.Column<int>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_facts", x => x.id);
                    table.ForeignKey(
                        name: "fk_application_facts_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sealed_name = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_application_files_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_application_files_stored_files_hash",
                        column: x => x.hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "co_handlings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    section_id = table.Column<long>(type: "INTEGER", nullable: false),
                    task = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    moved_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_handlings", x => x.id);
                    table.ForeignKey(
                        name: "fk_co_handlings_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_handlings_sections_section_id",
                        column: x => x.section_id,
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consultations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sealed_party = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    token_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultations", x => x.id);
                    table.ForeignKey(
                        name: "fk_consultations_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "search_records",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_whom = table.Column<string>(type: "TEXT", nullable: false),
                    found = table.Column<bool>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_search_records_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_search_records_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "column_figures",
                columns: table => new
                {
                    column_id = table.Column<long>(type: "INTEGER", nullable: false),
                    items = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_column_figures", x => x.column_id);
                    table.ForeignKey(
                        name: "fk_column_figures_columns_column_id",
                        column: x => x.column_id,
                        principalTable: "columns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    column_id = table.Column<long>(type: "INTEGER", nullable: false),
                    body_text = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    index_number = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    waits_for = table.Column<string>(type: "TEXT", nullable: true),
                    waits_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    section_id = table.Column<long>(type: "INTEGER", nullable: true),
                    responsible_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    publish_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdraw_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    import_batch_id = table.Column<long>(type: "INTEGER", nullable: true),
                    original_published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    imported_from = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    content_audience = table.Column<string>(type: "TEXT", nullable: false),
                    content_author = table.Column<string>(type: "TEXT", nullable: false),
                    content_body_html = table.Column<string>(type: "TEXT", nullable: false),
                    content_channels = table.Column<string>(type: "TEXT", nullable: false),
                    content_document_number = table.Column<string>(type: "TEXT", nullable: true),
                    content_effective_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_files = table.Column<string>(type: "TEXT", nullable: false),
                    content_form_class = table.Column<string>(type: "TEXT", nullable: false),
                    content_formed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_keywords = table.Column<string>(type: "TEXT", nullable: false),
                    content_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_no_interpretation_reason = table.Column<string>(type: "TEXT", nullable: true),
                    content_no_order_to_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    content_open_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_openness = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_openness_ground = table.Column<string>(type: "TEXT", nullable: true),
                    content_openness_ground_kind = table.Column<string>(type: "TEXT", nullable: true),
                    content_openness_reason = table.Column<string>(type: "TEXT", nullable: true),
                    content_origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_source = table.Column<string>(type: "TEXT", nullable: false),
                    content_summary = table.Column<string>(type: "TEXT", nullable: false),
                    content_ties = table.Column<string>(type: "TEXT", nullable: false),
                    content_title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    content_topic_class = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_items_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_items_columns_column_id",
                        column: x => x.column_id,
                        principalTable: "columns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_items_import_batches_import_batch_id",
                        column: x => x.import_batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    application_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    grounds = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    consultation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    template_version = table.Column<int>(type: "INTEGER", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    file_id = table.Column<long>(type: "INTEGER", nullable: true),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    drafted_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    returned_because = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    served_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    served_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    service_proof = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_letters_application_files_file_id",
                        column: x => x.file_id,
                        principalTable: "application_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file_uses",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    @public = table.Column<bool>(name: "public", type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_uses", x => new { x.hash, x.item_id });
                    table.ForeignKey(
                        name: "fk_file_uses_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_file_uses_stored_files_hash",
                        column: x => x.hash,
                        principalTable: "stored_files",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "guard_findings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    excerpt = table.Column<string>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    remedy = table.Column<string>(type: "TEXT", nullable: false),
                    accepted_reason = table.Column<string>(type: "TEXT", nullable: true),
                    accepted_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guard_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_guard_findings_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_events_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    carrier_item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_links_items_carrier_item_id",
                        column: x => x.carrier_item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_links_items_from_item_id",
                        column: x => x.from_item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_links_items_to_item_id",
                        column: x => x.to_item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_revisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_revisions_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by_id = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_versions_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by_item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    column_id = table.Column<long>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    index_number = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    section_id = table.Column<long>(type: "INTEGER", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    validity = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content_audience = table.Column<string>(type: "TEXT", nullable: false),
                    content_author = table.Column<string>(type: "TEXT", nullable: false),
                    content_channels = table.Column<string>(type: "TEXT", nullable: false),
                    content_document_number = table.Column<string>(type: "TEXT", nullable: true),
                    content_effective_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_form_class = table.Column<string>(type: "TEXT", nullable: false),
                    content_formed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_keywords = table.Column<string>(type: "TEXT", nullable: false),
                    content_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_no_interpretation_reason = table.Column<string>(type: "TEXT", nullable: true),
                    content_no_order_to_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    content_open_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_openness = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_openness_ground = table.Column<string>(type: "TEXT", nullable: true),
                    content_openness_ground_kind = table.Column<string>(type: "TEXT", nullable: true),
                    content_openness_reason = table.Column<string>(type: "TEXT", nullable: true),
                    content_origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_source = table.Column<string>(type: "TEXT", nullable: false),
                    content_summary = table.Column<string>(type: "TEXT", nullable: false),
                    content_ties = table.Column<string>(type: "TEXT", nullable: false),
                    content_title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    content_topic_class = table.Column<string>(type: "TEXT", nullable: false),
                    content_files = table.Column<string>(type: "TEXT", nullable: false),
                    body_text = table.Column<string>(type: "TEXT", nullable: false),
                    content_body_html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publications", x => x.item_id);
                    table.ForeignKey(
                        name: "fk_publications_columns_column_id",
                        column: x => x.column_id,
                        principalTable: "columns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_publications_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agencies_parent_id",
                table: "agencies",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_path",
                table: "agencies",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agencies_slug",
                table: "agencies",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_changes_agency_id",
                table: "agency_changes",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_changes_successor_id",
                table: "agency_changes",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_reports_agency_id_year",
                table: "annual_reports",
                columns: new[] { "agency_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_annual_reports_source_hash",
                table: "annual_reports",
                column: "source_hash");

            migrationBuilder.CreateIndex(
                name: "ix_annual_reports_year",
                table: "annual_reports",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_answered_requests_at",
                table: "answered_requests",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_agency_id",
                table: "api_tokens",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_person_id",
                table: "api_tokens",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_token_hash",
                table: "api_tokens",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_facts_application_id_sequence",
                table: "application_facts",
                columns: new[] { "application_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_files_application_id",
                table: "application_files",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_application_files_hash",
                table: "application_files",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_applicant_key",
                table: "applications",
                columns: new[] { "agency_id", "applicant_key" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_bucket_due_on_id",
                table: "applications",
                columns: new[] { "agency_id", "bucket", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_closed_on_id",
                table: "applications",
                columns: new[] { "agency_id", "closed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_handler_id_bucket_due_on",
                table: "applications",
                columns: new[] { "agency_id", "handler_id", "bucket", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_intake_key",
                table: "applications",
                columns: new[] { "agency_id", "intake_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_name_key",
                table: "applications",
                columns: new[] { "agency_id", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_number",
                table: "applications",
                columns: new[] { "agency_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_received_on_id",
                table: "applications",
                columns: new[] { "agency_id", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_agency_id_subject_key",
                table: "applications",
                columns: new[] { "agency_id", "subject_key" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_handler_id",
                table: "applications",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_applications_section_id",
                table: "applications",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_applications_split_from_id",
                table: "applications",
                column: "split_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_at",
                table: "audit_records",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_records_subject",
                table: "audit_records",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_co_handlings_application_id",
                table: "co_handlings",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_co_handlings_section_id_state_due_on",
                table: "co_handlings",
                columns: new[] { "section_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_columns_agency_id_slug",
                table: "columns",
                columns: new[] { "agency_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_columns_parent_id",
                table: "columns",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_columns_responsible_person_id",
                table: "columns",
                column: "responsible_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_columns_section_id",
                table: "columns",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_application_id_alias",
                table: "consultations",
                columns: new[] { "application_id", "alias" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consultations_token_hash",
                table: "consultations",
                column: "token_hash",
                unique: true,
                filter: "token_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_draft_saves_person_id_key",
                table: "draft_saves",
                columns: new[] { "person_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_file_uses_item_id",
                table: "file_uses",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_guard_findings_item_id_fingerprint",
                table: "guard_findings",
                columns: new[] { "item_id", "fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_approvals_person_id",
                table: "import_approvals",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_agency_id",
                table: "import_batches",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_plans_agency_id",
                table: "import_plans",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_plans_batch_id",
                table: "import_plans",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_plans_columns_hash",
                table: "import_plans",
                column: "columns_hash");

            migrationBuilder.CreateIndex(
                name: "ix_import_plans_file_hash",
                table: "import_plans",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_import_plans_report_hash",
                table: "import_plans",
                column: "report_hash");

            migrationBuilder.CreateIndex(
                name: "ix_import_plans_rows_hash",
                table: "import_plans",
                column: "rows_hash");

            migrationBuilder.CreateIndex(
                name: "ix_information_officers_agency_id",
                table: "information_officers",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_information_officers_person_id",
                table: "information_officers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_information_officers_section_id",
                table: "information_officers",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_events_item_id",
                table: "item_events",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_links_carrier_item_id",
                table: "item_links",
                column: "carrier_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_links_from_item_id_to_item_id_kind",
                table: "item_links",
                columns: new[] { "from_item_id", "to_item_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_links_to_item_id",
                table: "item_links",
                column: "to_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_revisions_item_id_number",
                table: "item_revisions",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_versions_item_id_number",
                table: "item_versions",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_items_agency_id_imported_from",
                table: "items",
                columns: new[] { "agency_id", "imported_from" },
                unique: true,
                filter: "imported_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_items_agency_id_stage_updated_at",
                table: "items",
                columns: new[] { "agency_id", "stage", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_items_column_id",
                table: "items",
                column: "column_id");

            migrationBuilder.CreateIndex(
                name: "ix_items_import_batch_id",
                table: "items",
                column: "import_batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_items_index_number",
                table: "items",
                column: "index_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jobs_done_at_due_at",
                table: "jobs",
                columns: new[] { "done_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_letter_texts_agency_id_kind",
                table: "letter_texts",
                columns: new[] { "agency_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_letter_texts_kind_version",
                table: "letter_texts",
                columns: new[] { "kind", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_texts_saved_by_id",
                table: "letter_texts",
                column: "saved_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_application_id_kind",
                table: "letters",
                columns: new[] { "application_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_consultation_id",
                table: "letters",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_file_id",
                table: "letters",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_one_time_codes_code_hash",
                table: "one_time_codes",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_one_time_codes_person_id",
                table: "one_time_codes",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_agency_id",
                table: "people",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_normalized_user_name",
                table: "people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_section_id",
                table: "people",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_proceedings_agency_id_number",
                table: "proceedings",
                columns: new[] { "agency_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_agency_id_published_at_item_id",
                table: "publications",
                columns: new[] { "agency_id", "published_at", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_column_id_published_at_item_id",
                table: "publications",
                columns: new[] { "column_id", "published_at", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_index_number",
                table: "publications",
                column: "index_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_published_at_item_id",
                table: "publications",
                columns: new[] { "published_at", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_publications_updated_at_item_id",
                table: "publications",
                columns: new[] { "updated_at", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_redirects_from_path",
                table: "redirects",
                column: "from_path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_decisions_agency_id_kind_decided_on",
                table: "register_decisions",
                columns: new[] { "agency_id", "kind", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_register_decisions_agency_id_kind_document_number",
                table: "register_decisions",
                columns: new[] { "agency_id", "kind", "document_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_documents_agency_id_number",
                table: "register_documents",
                columns: new[] { "agency_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_register_payments_agency_id_kind_paid_on",
                table: "register_payments",
                columns: new[] { "agency_id", "kind", "paid_on" });

            migrationBuilder.CreateIndex(
                name: "ix_register_yearly_figures_agency_id_year_cell",
                table: "register_yearly_figures",
                columns: new[] { "agency_id", "year", "cell" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_corrections_report_id_cell",
                table: "report_corrections",
                columns: new[] { "report_id", "cell" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_events_report_id",
                table: "report_events",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_marks_report_id",
                table: "report_marks",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_sections_report_id_number",
                table: "report_sections",
                columns: new[] { "report_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_versions_agency_id_year_number",
                table: "report_versions",
                columns: new[] { "agency_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_versions_report_id",
                table: "report_versions",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_versions_year",
                table: "report_versions",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_report_waivers_report_id",
                table: "report_waivers",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_agency_id",
                table: "role_grants",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_person_id",
                table: "role_grants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_records_application_id",
                table: "search_records",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_records_person_id",
                table: "search_records",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sections_agency_id",
                table: "sections",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_sessions_person_id",
                table: "sign_in_sessions",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency_changes");

            migrationBuilder.DropTable(
                name: "answered_requests");

            migrationBuilder.DropTable(
                name: "api_token_uses");

            migrationBuilder.DropTable(
                name: "application_facts");

            migrationBuilder.DropTable(
                name: "audit_records");

            migrationBuilder.DropTable(
                name: "co_handlings");

            migrationBuilder.DropTable(
                name: "column_figures");

            migrationBuilder.DropTable(
                name: "draft_saves");

            migrationBuilder.DropTable(
                name: "file_texts");

            migrationBuilder.DropTable(
                name: "file_uses");

            migrationBuilder.DropTable(
                name: "guard_findings");

            migrationBuilder.DropTable(
                name: "import_approvals");

            migrationBuilder.DropTable(
                name: "information_officers");

            migrationBuilder.DropTable(
                name: "item_events");

            migrationBuilder.DropTable(
                name: "item_links");

            migrationBuilder.DropTable(
                name: "item_revisions");

            migrationBuilder.DropTable(
                name: "item_versions");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "letter_texts");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "one_time_codes");

            migrationBuilder.DropTable(
                name: "proceedings");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "redirects");

            migrationBuilder.DropTable(
                name: "register_decisions");

            migrationBuilder.DropTable(
                name: "register_documents");

            migrationBuilder.DropTable(
                name: "register_payments");

            migrationBuilder.DropTable(
                name: "register_yearly_figures");

            migrationBuilder.DropTable(
                name: "report_corrections");

            migrationBuilder.DropTable(
                name: "report_events");

            migrationBuilder.DropTable(
                name: "report_marks");

            migrationBuilder.DropTable(
                name: "report_sections");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropTable(
                name: "report_waivers");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "search_records");

            migrationBuilder.DropTable(
                name: "serials");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "sign_in_sessions");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "import_plans");

            migrationBuilder.DropTable(
                name: "application_files");

            migrationBuilder.DropTable(
                name: "consultations");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "annual_reports");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "columns");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "sections");

            migrationBuilder.DropTable(
                name: "agencies");
        }
    }
}

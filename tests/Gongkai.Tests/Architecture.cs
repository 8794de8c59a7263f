using System.Reflection;
using Gongkai.Commands;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Tests;

/// <summary>Four rooms, one direction: who may know whom (docs/architecture.md).</summary>
public sealed class Architecture
{
    private static readonly Assembly Rules = typeof(Report).Assembly;
    private static readonly Assembly Documents = typeof(ReportFile).Assembly;
    private static readonly Assembly Program = typeof(CommandLine).Assembly;

    private static readonly string[] DocumentPackages = ["AngleSharp", "DocumentFormat.OpenXml", "UglyToad.PdfPig", "HtmlSanitizer"];

    [Fact]
    public void Rules_know_only_the_base_library() =>
        Assert.All(Rules.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Rules_know_neither_disk_nor_network_nor_console()
    {
        string[] banned = ["System.IO.FileSystem", "System.Net", "System.Console", "System.Diagnostics.Process"];

        Assert.DoesNotContain(Rules.GetReferencedAssemblies(), reference => banned.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Documents_know_rules_and_the_document_packages_and_nothing_of_the_program()
    {
        string[] known = ["Gongkai.Rules", .. DocumentPackages];

        Assert.All(
            Documents.GetReferencedAssemblies().Select(reference => reference.Name!),
            name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || known.Any(k => name.StartsWith(k, StringComparison.Ordinal)), name));
    }

    [Fact]
    public void The_program_reads_and_writes_documents_only_through_their_room() =>
        Assert.DoesNotContain(
            Program.GetReferencedAssemblies().Select(reference => reference.Name!),
            name => DocumentPackages.Any(package => name.StartsWith(package, StringComparison.Ordinal)));

    [Fact]
    public void The_program_shows_nothing_to_other_assemblies() =>
        Assert.DoesNotContain(Program.GetExportedTypes(), type => type.Namespace?.StartsWith("Gongkai.Data.Migrations", StringComparison.Ordinal) == false);

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.All(
            new[] { Rules, Documents, Program }.SelectMany(assembly => assembly.GetTypes()).Where(OurClass),
            type => Assert.True(type.IsSealed || type.IsAbstract, type.FullName));

    [Fact]
    public void The_api_knows_the_engine_of_publishing_and_no_pages()
    {
        string[] known = ["Gongkai.Api", "Gongkai.Rules", "Gongkai.Documents", "Gongkai.Data", "Gongkai.Shell", "Gongkai.Publishing.Items"];

        Assert.All(
            Program.GetTypes().Where(type => type.Namespace?.StartsWith("Gongkai.Api", StringComparison.Ordinal) == true),
            type => Assert.All(
                UsedBy(type).Where(used => used.Namespace?.StartsWith("Gongkai", StringComparison.Ordinal) == true),
                used => Assert.True(known.Any(room => used.Namespace!.StartsWith(room, StringComparison.Ordinal)), $"{type} knows {used}")));
    }

    [Fact]
    public void No_folder_of_odds_and_ends()
    {
        string[] vague = ["Common", "Helpers", "Utils", "Utilities", "Services", "Infrastructure", "Misc", "Shared"];

        Assert.DoesNotContain(
            new[] { Rules, Documents, Program }.SelectMany(assembly => assembly.GetTypes()),
            type => type.Namespace?.Split('.').Intersect(vague).Any() == true);
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetConstructors(All).Cast<MethodBase>().Concat(type.GetMethods(All));
        return
        [
            .. type.GetFields(All).Select(field => field.FieldType), .. type.GetProperties(All).Select(property => property.PropertyType),
            .. methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType),
        ];
    }

    private static bool OurClass(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("Gongkai", StringComparison.Ordinal) == true
        && !type.Namespace.StartsWith("Gongkai.Data.Migrations", StringComparison.Ordinal) // written by the migration tool
        && !typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase).IsAssignableFrom(type) // written by the Razor compiler
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && type.DeclaringType?.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false) != true;
}

using System.Text.Json;
using Gongkai.Casework.Letters;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using Gongkai.Shell;
using Gongkai.Shell.Letters;

namespace Gongkai.Demo;

/// <summary>Writes the applications of the demo district, each with its facts, letters, searches and consultations.</summary>
internal sealed class DemoCases(GongkaiDb db, DemoDistrict district, DemoOrgans organs, CaseSecrets secrets)
{
    internal async Task WriteAsync(CancellationToken cancel)
    {
        var cases = CasePlan.Make(district.Until, district.Agencies);
        foreach (var agency in cases.GroupBy(one => one.Agency))
        {
            List<(DemoCase Case, Application Row)> rows = [];
            foreach (var one in agency.OrderBy(one => one.Events[0].On).ThenBy(one => one.Key, StringComparer.Ordinal))
            {
                rows.Add((one, await RowAsync(one, cancel)));
            }

            db.Record("demo.applications", $"agency:{organs.Agencies[agency.Key].Id}", organs.Agencies[agency.Key].Id);
            await db.SaveChangesAsync(cancel);
            foreach (var (one, row) in rows)
            {
                AddBeside(one, row);
            }

            await LettersAsync(agency.Key, rows, cancel);
            db.Record("demo.applications", $"agency:{organs.Agencies[agency.Key].Id}", organs.Agencies[agency.Key].Id);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Application> RowAsync(DemoCase one, CancellationToken cancel)
    {
        var agency = organs.Agencies[one.Agency];
        var handler = organs.People[DemoDeciders.Of(district, one.Agency, DemoRoles.DisclosureOfficer).UserName];
        var registered = one.Events.OfType<Arrived>().Select(fact => fact.On).DefaultIfEmpty(one.Events[0].On).First();
        var (details, key) = (ApplicantOf(one), $"demo/{one.Key}");
        var row = new Application
        {
            AgencyId = agency.Id,
            Number = await CaseNumbers.NextAsync(db, agency.Id, registered.Year, cancel),
            Channel = one.Events.OfType<Submitted>().First().Channel!.Value,
            ApplicantClass = one.Class,
            SealedApplicant = secrets.Seal(details),
            ApplicantKey = secrets.ApplicantKey(details),
            NameKey = secrets.NameKey(details.Name),
            Title = one.Title,
            Description = $"申请公开：{one.Title}。",
            Way = ObtainingWay.Post,
            Form = CarrierForm.Paper,
            SubjectKey = Intake.SubjectKey(one.Title, "", one.Title),
            RegisteredAt = At(registered),
            RegisteredById = handler.Id,
            IntakeKey = key,
            QueryCodeHash = secrets.QueryCodeHash(secrets.QueryCode(key)),
            SectionId = handler.SectionId,
            HandlerId = handler.Id,
            LastFact = one.Events.Count,
        };
        CaseClock.Apply(row, new ApplicationRecord(row.Number, one.Class, one.Events), district.Until, WorkCalendar.National);
        db.Applications.Add(row);
        return row;
    }

    private void AddBeside(DemoCase one, Application row)
    {
        db.ApplicationFacts.AddRange(one.Events.Select((fact, at) => new ApplicationFact
        {
            ApplicationId = row.Id,
            Sequence = at + 1,
            Kind = FactJson.KindOf(fact),
            On = fact.On,
            Payload = FactJson.Write(fact),
            RecordedAt = At(fact.On),
            PersonId = row.HandlerId,
        }));
        if (one.Reply?.Outcome == OutcomeCode.U1)
        {
            db.SearchRecords.Add(new SearchRecord
            {
                ApplicationId = row.Id,
                Place = "档案室文书档案和业务系统",
                Method = "档案管理系统检索并查阅目录",
                Words = one.Title[..Math.Min(8, one.Title.Length)],
                By = "档案管理员",
                On = one.Reply.DocumentDate ?? one.Reply.On,
                Found = false,
                Result = "没有检索到",
                RecordedAt = At(one.Reply.On),
                PersonId = row.HandlerId!.Value,
            });
        }

        foreach (var asked in one.Events.OfType<ThirdPartyConsulted>())
        {
            var answer = one.Events.OfType<ThirdPartyAnswered>().FirstOrDefault(fact => fact.Party == asked.Party);
            db.Consultations.Add(new Consultation
            {
                ApplicationId = row.Id,
                Kind = ConsultationKind.ThirdParty,
                Alias = asked.Party,
                SealedParty = secrets.Seal(new PartyDetails
                {
                    Name = "示例第三方有限公司",
                    Reasons = answer is null ? "" : "含有本公司的商业秘密",
                }),
                Subject = one.Title,
                SentOn = asked.On,
                ReceivedOn = asked.ReceivedOn,
                AnsweredOn = answer?.On,
                Answer = answer?.Answer,
            });
        }
    }

    /// <summary>In the order of their days, so that the numbers of a year follow each other.</summary>
    private async Task LettersAsync(string agency, IEnumerable<(DemoCase Case, Application Row)> rows, CancellationToken cancel)
    {
        var organ = organs.Agencies[agency];
        foreach (var (letter, _) in rows.SelectMany(pair => LettersOf(pair.Case, pair.Row)).OrderBy(pair => pair.On))
        {
            letter.DocumentNumber = await LetterPapers.NumberAsync(db, organ, new LetterSettings(), letter.DocumentDate!.Value, cancel);
            db.Letters.Add(letter);
        }
    }

    private IEnumerable<(Letter Letter, DateOnly On)> LettersOf(DemoCase one, Application row)
    {
        foreach (var fact in one.Events)
        {
            (string Kind, (string, string)[] Fields)? drafted = fact switch
            {
                CorrectionRequested => ("D04", [("what", "申请内容不明确，请写明年份和项目名称。"), ("days", "15")]),
                ReasonsRequested => ("D05", [("what", "同一申请人一个月内提出多件相同申请。")]),
                Extended => ("D06", [("days", "15"), ("reason", "需要查阅历史档案。")]),
                ThirdPartyConsulted asked => ("D07", [("subject", one.Title), ("party", asked.Party)]),
                FeeNotified => ("D11", [("scale", "Pages"), ("quantity", "120"), ("yuan", "1100")]),
                _ => null,
            };
            if (drafted is { } made)
            {
                yield return (Served(row, made.Kind, fact.On, fact.On, made.Fields.ToDictionary(field => field.Item1, field => field.Item2)), fact.On);
            }
        }

        if (one.Reply is { } reply)
        {
            var letter = Served(row, "", reply.DocumentDate ?? reply.On, reply.On, []);
            DecisionLetters.Write(letter, new Decision(reply.Outcome)
            {
                Grounds = reply.Grounds,
                Holds = [.. Outcome.Of(reply.Outcome).ReplyHolds.Select(line => $"{line}：见所附材料。")],
                NoRuleOrders = true,
                PublicInterest = "",
            });
            letter.ServedBy = reply.Way;
            yield return (letter, letter.DocumentDate!.Value);
        }
    }

    private Letter Served(Application row, string kind, DateOnly signed, DateOnly served, Dictionary<string, string> fields)
    {
        var agency = district.Agencies.First(known => organs.Agencies[known.Slug].Id == row.AgencyId).Slug;
        long Person(DemoRoles role) => organs.People[DemoDeciders.Of(district, agency, role).UserName].Id;
        return new Letter
        {
            ApplicationId = row.Id,
            Kind = kind,
            Status = LetterStatus.Served,
            Fields = JsonSerializer.Serialize(fields, AuditChain.Json),
            DocumentDate = signed,
            DraftedAt = At(signed),
            DraftedById = row.HandlerId!.Value,
            ReviewedAt = At(signed),
            ReviewedById = Person(DemoRoles.SecondReviewer),
            SignedAt = At(signed),
            SignedById = Person(DemoRoles.FinalReviewer),
            ServedOn = served,
            ServedBy = ServiceWay.Post,
            ServiceProof = "示例邮政单号",
        };
    }

    private static ApplicantDetails ApplicantOf(DemoCase one)
    {
        // Every fourth comes from somebody who has applied before.
        var draws = SplitMix64.For($"applicant/{one.Key}");
        var person = draws.OnceIn(4) ? $"{one.Agency}/regular" : one.Key;
        draws = SplitMix64.For($"identity/{person}/{one.Class}");
        var natural = one.Class == ApplicantClass.NaturalPerson;
        var name = People.NameOf($"applicant/{person}");
        return new ApplicantDetails
        {
            Name = natural ? name : one.Class == ApplicantClass.LegalService ? $"示例{name}律师事务所" : $"示例{name}商贸有限公司",
            IdentityKind = natural ? "居民身份证" : "统一社会信用代码",
            IdentityNumber = natural ? $"99010119{draws.Between(60, 99)}0101{draws.Between(1000, 9999)}" : $"91990101{draws.Between(1000000, 9999999)}XX0",
            Phone = "13800000000",
            Address = "示例区示例路1号",
        };
    }

    private static DateTime At(DateOnly day) => BeijingDate.StartOf(day).AddHours(10);
}

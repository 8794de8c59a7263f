using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary>Reads the words after a verb. All that is wrong is said at once.</summary>
internal sealed class ArgumentsParser
{
    private readonly Verb _verb;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _places = [];
    private readonly List<Problem> _problems = [];

    private ArgumentsParser(Verb verb) => _verb = verb;

    internal static Checked<Arguments> Parse(Verb verb, ReadOnlySpan<string> words)
    {
        var parser = new ArgumentsParser(verb);
        parser.Sort(words);
        var form = parser.ChooseForm();
        if (form is not null)
        {
            parser.Place(form);
        }

        return form is not null && parser._problems.Count == 0
            ? new Checked<Arguments>(new Arguments(form, parser._values, parser._places))
            : new Checked<Arguments>(parser._problems);
    }

    /// <summary>Whether help is asked for, before a <c>--</c>.</summary>
    internal static bool AsksForHelp(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word is "--help" or "-h" or "-?")
            {
                return true;
            }

            if (word == "--")
            {
                break;
            }
        }

        return false;
    }

    private void Sort(ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word == "--")
            {
                _places.AddRange(words[(i + 1)..]);
                return;
            }

            // A single “-” is standard input, “-5” a number.
            if (word.Length < 2 || word[0] != '-' || char.IsAsciiDigit(word[1]))
            {
                _places.Add(word);
            }
            else
            {
                i += TakeOption(word, i + 1 < words.Length ? words[i + 1] : null);
            }
        }
    }

    /// <summary>Takes an option; the answer is how many of the following words belong to it.</summary>
    private int TakeOption(string word, string? next)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var written = equals < 0 ? word : word[..equals];
        var option = _verb.Options.FirstOrDefault(one => written == "--" + one.Name);
        if (option is null)
        {
            var known = _verb.Options.Select(one => "--" + one.Name).Append("--help");
            _problems.Add(UsageProblems.UnknownOption(_verb.Name, written, known));
            return 0;
        }

        var value = equals < 0 ? null : word[(equals + 1)..];
        if (option.IsFlag)
        {
            Keep(option, value is null ? "" : null, () => UsageProblems.NeedlessValue(option.Name, value!));
            return 0;
        }

        var takesNext = value is null && next is not null && !next.StartsWith("--", StringComparison.Ordinal);
        value ??= takesNext ? next : null;
        Keep(option, value is "" ? null : value, () => UsageProblems.MissingValue(option.Name, option.ValueName!));
        return takesNext ? 1 : 0;
    }

    private void Keep(Option option, string? value, Func<Problem> refusal)
    {
        if (value is null)
        {
            _problems.Add(refusal());
        }
        else if (!_values.TryAdd(option.Name, value))
        {
            _problems.Add(UsageProblems.Twice(option.Name));
        }
        else if (!option.IsFlag)
        {
            CheckKind("--" + option.Name, option.Kind, value);
        }
    }

    private Form? ChooseForm()
    {
        if (_verb.Forms is [{ Word: null } only])
        {
            return only;
        }

        string[] known = [.. _verb.Forms.Select(form => form.Word!)];
        if (_places.Count == 0)
        {
            _problems.Add(UsageProblems.MissingForm(_verb.Name, known));
            return null;
        }

        var word = _places[0];
        _places.RemoveAt(0);
        var chosen = _verb.Forms.FirstOrDefault(form => form.Word == word);
        if (chosen is null)
        {
            _problems.Add(UsageProblems.UnknownForm(_verb.Name, word, known));
        }

        return chosen;
    }

    private void Place(Form form)
    {
        foreach (var parameter in form.Parameters)
        {
            if (_places.Count == 0)
            {
                _problems.Add(UsageProblems.MissingParameter(_verb.Name, parameter));
                continue;
            }

            if (parameter.Many)
            {
                return;
            }

            _values[parameter.Name] = _places[0];
            CheckKind(parameter.Name, parameter.Kind, _places[0]);
            _places.RemoveAt(0);
        }

        // After a mistyped option its value would look superfluous: one sentence is enough.
        if (_problems.Count == 0)
        {
            _problems.AddRange(_places.Select(left => UsageProblems.TooMany(_verb.Name, left)));
        }
    }

    private void CheckKind(string name, ValueKind kind, string value)
    {
        if (kind == ValueKind.Day && !Arguments.TryDay(value, out _))
        {
            _problems.Add(UsageProblems.NotADay(name, value));
        }
        else if (kind == ValueKind.Number && !Arguments.TryNumber(value, out _))
        {
            _problems.Add(UsageProblems.NotANumber(name, value));
        }
    }
}

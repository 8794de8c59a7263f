using System.Text.Json;
using Gongkai.Rules.Fees;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary><c>gongkai fee</c>: the processing fee of 国办函〔2020〕109号, step by step.</summary>
internal static class FeeCommand
{
    private const string Choice = "国办函〔2020〕109号第三条";

    internal static Verb Verb { get; } = new("fee", Verbs.Periods, "计算信息处理费，按件或者按量")
    {
        Forms = [new Form(null, [], Run)],
        Options =
        [
            new Option("items", "N", ValueKind.Number, "按件计收：同一申请人一个自然月内的申请件数"),
            new Option("pages", "N", ValueKind.Number, "按量计收：一件申请提供的页数（A4 及以下幅面的单面为 1 页）"),
            Option.Json,
        ],
        Examples = ["gongkai fee --items 31", "gongkai fee --pages 201 --json"],
        Notes = ["依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2021 年 1 月 1 日起施行；一件申请只能选一种方式。"],
    };

    private static int Run(Arguments arguments, Terminal terminal)
    {
        var (items, pages) = (arguments.NumberOrNull("items"), arguments.NumberOrNull("pages"));
        if (items is null == pages is null)
        {
            var says = items is null ? "没有写按件（--items）还是按量（--pages）计收。" : "按件（--items）和按量（--pages）只能选一种，不能同时计收。";
            return terminal.Refuse(new Problem("fee.one-scale", Severity.Error, says, "请只写其中一个。", Choice));
        }

        var computed = items is { } count ? ProcessingFee.ForItems(count) : ProcessingFee.ForPages(pages!.Value);
        if (!computed.Ok(out var fee))
        {
            return terminal.Refuse(computed.Problems);
        }

        if (arguments.Has("json"))
        {
            JsonOutput.Write(terminal.Output, json => Write(json, fee));
        }
        else
        {
            Write(terminal.Text, fee);
        }

        return Exit.Done;
    }

    private static void Write(Utf8JsonWriter json, ProcessingFee fee)
    {
        json.WriteStartObject();
        json.WriteString("scale", fee.Scale == FeeScale.Items ? "items" : "pages");
        json.WriteNumber("quantity", fee.Quantity);
        json.WriteNumber("yuan", fee.Yuan);
        json.WriteStartArray("steps");
        foreach (var step in fee.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("from", step.From);
            json.WriteNumber("to", step.To);
            json.WriteNumber("quantity", step.Quantity);
            json.WriteNumber("rate", step.Rate);
            json.WriteNumber("yuan", step.Yuan);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(TextWriter to, ProcessingFee fee)
    {
        var unit = fee.Scale == FeeScale.Items ? "件" : "页";
        to.WriteLine($"{fee.Quantity} {unit}，信息处理费 {fee.Yuan} 元。");
        foreach (var step in fee.Steps)
        {
            var place = step.From == step.To ? $"第 {step.From} {unit}" : $"第 {step.From} 至 {step.To} {unit}";
            to.WriteLine(step.Rate == 0 ? $"  {place}：免费" : $"  {place}：{step.Quantity} {unit} × {step.Rate} 元 = {step.Yuan} 元");
        }

        to.WriteLine($"依据：{fee.Law}");
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Gongkai.Shell;

/// <summary>What a form says when a value cannot even be read.</summary>
internal static class FormWords
{
    internal static void Set(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”不是这里要填的内容，请重新填写。");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不是这里要填的内容，请重新填写。");
        words.SetValueIsInvalidAccessor(value => $"“{value}”不是这里要填的内容，请重新填写。");
        words.SetUnknownValueIsInvalidAccessor(_ => "填写的内容不对，请重新填写。");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容不对，请重新填写。");
        words.SetValueMustBeANumberAccessor(_ => "请填写数字。");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        words.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
        words.SetMissingBindRequiredValueAccessor(_ => "请填写这一项。");
        words.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容。");
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Reprise;

/// <summary>What each code means, or that it is left aside: nothing is written while one is unknown.</summary>
[Exige(Permission.RepriseConduire)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class CodesModel(ListerReprises reprises, ParcoursReprise parcours) : PageModel
{
    private const string Prefixe = "code:";
    private CorrespondanceReprise correspondance = new();

    public RepriseLogiciel Reprise { get; private set; } = null!;

    /// <summary>Codes met, by what they are about; those without meaning first.</summary>
    public IReadOnlyList<IGrouping<ChampReprise, CodeRencontre>> Tables { get; private set; } = [];

    public int Inconnus => Tables.Sum(t => t.Count(c => Choix(c) is null));

    public static string Nom(CodeRencontre code) => $"{Prefixe}{code.Champ}:{code.Cle}";

    public string? Choix(CodeRencontre code) => correspondance.Codes.GetValueOrDefault(code.Champ)?.GetValueOrDefault(code.Cle);

    public async Task<IActionResult> OnGetAsync(Id<RepriseLogiciel> id, CancellationToken arret) =>
        await LireAsync(id, arret) ? Page() : LocalRedirect($"/reprise/{id}");

    public async Task<IActionResult> OnPostAsync(Id<RepriseLogiciel> id, CancellationToken arret)
    {
        if ((await parcours.ReglerCodesAsync(id, Choisis(), arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("Les codes sont enregistrés.");
            return LocalRedirect($"/reprise/{id}");
        }
        ModelState.AddModelError("", refus.Phrase);
        return await LireAsync(id, arret) ? Page() : LocalRedirect($"/reprise/{id}");
    }

    private Dictionary<(ChampReprise, string), string> Choisis()
    {
        var choisis = new Dictionary<(ChampReprise, string), string>();
        foreach (var champ in Request.Form.Where(f => f.Key.StartsWith(Prefixe, StringComparison.Ordinal)))
        {
            var place = champ.Key.IndexOf(':', Prefixe.Length);
            if (place > 0 && Enum.TryParse<ChampReprise>(champ.Key.AsSpan(Prefixe.Length, place - Prefixe.Length), out var quoi) && Enum.IsDefined(quoi))
            {
                choisis[(quoi, champ.Key[(place + 1)..])] = champ.Value.ToString();
            }
        }
        return choisis;
    }

    private async Task<bool> LireAsync(Id<RepriseLogiciel> id, CancellationToken arret)
    {
        if (await reprises.UneAsync(id, arret) is not { Etat: EtatReprise.ARegler, Inventaire: { } inventaire, Correspondance: { } lue } reprise)
        {
            return false;
        }
        Reprise = reprise;
        correspondance = CorrespondanceReprise.DeJson(lue).Ou(new CorrespondanceReprise());
        Tables = [.. AnalyseReprise.DeJson(inventaire).Codes.OrderByDescending(c => Choix(c) is null).GroupBy(c => c.Champ)];
        return true;
    }
}

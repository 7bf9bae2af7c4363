using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Reprise;

/// <summary>What each column says, settled by a person beside samples.</summary>
[Exige(Permission.RepriseConduire)]
[RequestFormLimits(ValueCountLimit = 10_000)]
public sealed class ColonnesModel(ListerReprises reprises, ParcoursReprise parcours, TravauxReprise travaux, AuteurCourant auteur) : PageModel
{
    private const string Prefixe = "colonne:";
    private CorrespondanceReprise correspondance = new();

    public RepriseLogiciel Reprise { get; private set; } = null!;

    public IReadOnlyList<FichierAnalyse> Fichiers { get; private set; } = [];

    public bool NonVerifiees => correspondance.CoordonneesNonVerifiees;

    public static string Nom(GenreFichier genre, string cle) => $"{Prefixe}{genre}:{cle}";

    /// <summary>Null: nobody has said, and nothing was guessed.</summary>
    public ChampReprise? Choix(GenreFichier genre, string cle) => correspondance.Colonnes(genre).TryGetValue(cle, out var champ) ? champ : null;

    public async Task<IActionResult> OnGetAsync(Id<RepriseLogiciel> id, CancellationToken arret) =>
        await LireAsync(id, arret) ? Page() : LocalRedirect($"/reprise/{id}");

    public async Task<IActionResult> OnPostAsync(Id<RepriseLogiciel> id, bool nonVerifiees, CancellationToken arret)
    {
        if ((await parcours.ReglerColonnesAsync(id, Choisies(GenreFichier.Salaries), Choisies(GenreFichier.Visites), nonVerifiees, arret)).Reussit(out _, out var refus))
        {
            travaux.Confier(id, auteur.Valeur);
            return LocalRedirect($"/reprise/{id}");
        }
        ModelState.AddModelError("", refus.Phrase);
        return await LireAsync(id, arret) ? Page() : LocalRedirect($"/reprise/{id}");
    }

    private Dictionary<string, ChampReprise> Choisies(GenreFichier genre)
    {
        var debut = $"{Prefixe}{genre}:";
        return Request.Form.Where(f => f.Key.StartsWith(debut, StringComparison.Ordinal))
            .Where(f => Enum.TryParse<ChampReprise>(f.Value, out var champ) && Enum.IsDefined(champ))
            .ToDictionary(f => f.Key[debut.Length..], f => Enum.Parse<ChampReprise>(f.Value!), StringComparer.Ordinal);
    }

    private async Task<bool> LireAsync(Id<RepriseLogiciel> id, CancellationToken arret)
    {
        if (await reprises.UneAsync(id, arret) is not { Etat: EtatReprise.ARegler, Inventaire: { } inventaire, Correspondance: { } lue } reprise)
        {
            return false;
        }
        Reprise = reprise;
        Fichiers = [.. AnalyseReprise.DeJson(inventaire).Fichiers.Where(f => f.Genre != GenreFichier.Inconnu)];
        correspondance = CorrespondanceReprise.DeJson(lue).Ou(new CorrespondanceReprise());
        return true;
    }
}

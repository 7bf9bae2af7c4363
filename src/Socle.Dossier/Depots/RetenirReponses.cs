using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Noyau;

namespace Socle.Dossier.Depots;

/// <summary>
/// The clinician goes through what the worker said before the visit: takes each answer over as it is, or corrects it with them. What the
/// worker said stays beside it, and in the version before.
/// </summary>
public sealed class RetenirReponses(LireEcrits lire, EcrireDossier ecrire)
{
    public static readonly Refus Absent = new("dossier.questionnaire", "Ce questionnaire n’est pas dans ce dossier.");

    /// <param name="retenues">By rank of the answer; one that is left out stays to be read.</param>
    public async Task<Resultat<Id<Ecrit>>> ExecuterAsync(
        DossierOuvert dossier, Id<Ecrit> element, int version, IReadOnlyDictionary<int, string> retenues, CancellationToken arret = default)
    {
        if (await lire.VersionsAsync(dossier, element, arret) is not [{ Contenu: QuestionnaireRempli ancien } lu, ..])
        {
            return Absent;
        }
        var nouveau = ancien with { Reponses = [.. ancien.Reponses.Select((r, i) => retenues.TryGetValue(i, out var retenue) && retenue.Trim() is { Length: > 0 } mots ? r with { Retenu = mots } : r)] };
        return await ecrire.CorrigerAsync(dossier, element, version, nouveau, lu.Ecrit.Jour, "Réponses relues avec le travailleur", arret);
    }
}

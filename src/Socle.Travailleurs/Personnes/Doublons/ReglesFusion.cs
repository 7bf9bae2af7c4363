using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>What lets a merge be undone: each thing added since belongs to one of two people, and nobody but a person can say which.</summary>
internal sealed class ReglesFusion(SocleDb db, FusionTravailleurs fusion, Deplacements deplacements)
{
    public static Refus Inconnue { get; } = new("fusion.inconnue", "Cette fusion n’est pas dans la base.");

    public static Refus DejaDefaite { get; } = new("fusion.deja-defaite", "Cette fusion a déjà été défaite.");

    public async Task<Refus?> PeutSeDefaireAsync(Travailleur conserve, Travailleur absorbe, CancellationToken arret) =>
        AbsorbeeDepuis(conserve) ?? await AutreFusionDepuisAsync(arret) ?? IdentiteChangee(conserve)
        ?? await UniciteNir.PrisAsync(db, absorbe.Nir, conserve.Id, arret) ?? await LignesAsync(arret);

    private static Refus? AbsorbeeDepuis(Travailleur conserve) => conserve.FusionneVersId is null
        ? null
        : new("fusion.absorbee-depuis", "La fiche gardée a été fusionnée à son tour avec une autre : défaites d’abord cette dernière fusion.");

    private async Task<Refus?> AutreFusionDepuisAsync(CancellationToken arret) =>
        await db.Set<FusionTravailleurs>().AnyAsync(f => f.ConserveId == fusion.ConserveId && f.Id > fusion.Id && f.DefaiteLe == null, arret)
            ? new("fusion.suivie", "Une autre fiche a été fusionnée depuis avec celle-ci : défaites d’abord la dernière fusion.")
            : null;

    private Refus? IdentiteChangee(Travailleur conserve) => Traits.De(conserve) == deplacements.Apres
        ? null
        : new("fusion.identite-changee", "L’identité a été modifiée depuis la fusion : remettez-la comme la fusion l’avait laissée, ou créez la seconde fiche à part.");

    private async Task<Refus?> LignesAsync(CancellationToken arret)
    {
        var maintenant = (await new Rattachements(db).LireAsync(fusion.ConserveId, arret)).ToDictionary(r => r.Table, r => r.Ids.ToHashSet());
        var (dejaLa, deplaces) = (Lignes(deplacements.DejaLa), Lignes(deplacements.Deplaces));
        var ajouts = maintenant.Where(t => t.Value.Any(id => !dejaLa.Contains((t.Key, id)) && !deplaces.Contains((t.Key, id)))).Select(t => t.Key).ToList();
        if (ajouts.Count > 0)
        {
            return new("fusion.ajouts", $"Depuis la fusion, on a ajouté à la fiche {string.Join(", ", ajouts.Select(Mot))} : on ne peut plus savoir à laquelle des deux personnes cela revient. Retirez-le d’abord, puis défaites la fusion.");
        }
        return deplaces.Any(l => !maintenant.TryGetValue(l.Table, out var ids) || !ids.Contains(l.Id))
            ? new("fusion.retraits", "Une partie de ce que la fusion avait réuni a été retirée depuis : elle ne peut plus être rendue.")
            : null;
    }

    private static HashSet<(string Table, long Id)> Lignes(IEnumerable<Rattachement> rattachements) =>
        [.. rattachements.SelectMany(r => r.Ids.Select(id => (r.Table, id)))];

    private static string Mot(string table) => table switch
    {
        "contrat" => "un contrat",
        "arret" => "un arrêt",
        "identifiant_origine" => "un identifiant d’un autre logiciel",
        _ when table.StartsWith("visite", StringComparison.Ordinal) => "une visite",
        _ => "un autre élément",
    };
}

using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>What the agreement with a partner says a kind of visit costs, whichever of the two makes it.</summary>
public sealed class TarifPartenaire
{
    public required Id<TarifPartenaire> Id { get; init; }

    public required Id<ServicePartenaire> PartenaireId { get; init; }

    public required TypeVisite Type { get; init; }

    public required int Centimes { get; set; }

    internal static Task<int?> DeAsync(SocleDb db, Id<ServicePartenaire> partenaire, TypeVisite type, CancellationToken arret) =>
        db.Set<TarifPartenaire>().Where(t => t.PartenaireId == partenaire && t.Type == type).Select(t => (int?)t.Centimes).FirstOrDefaultAsync(arret);
}

/// <summary>Sets the tariffs of an agreement; a kind left empty has none.</summary>
public sealed class ReglerTarifs(SocleDb db, Ecritures ecritures)
{
    private const int AuPlus = 10_000;

    private static readonly Processus Processus = new("partenaire.tarifs", "Tarifs d’un service partenaire");

    public Task<Resultat<Id<ServicePartenaire>>> ExecuterAsync(Id<ServicePartenaire> partenaire, IReadOnlyDictionary<TypeVisite, string?> saisis, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async _ =>
        {
            if (!await db.Set<ServicePartenaire>().AnyAsync(p => p.Id == partenaire, arret))
            {
                return RefusPartenaire.Ferme;
            }
            var lus = saisis.Where(s => Enum.IsDefined(s.Key) && !string.IsNullOrWhiteSpace(s.Value)).ToDictionary(s => s.Key, s => Lire(s.Value, s.Key));
            if (Refus.Reunir([.. lus.Values.Select(m => m.EstRefus ? m.Refus : null)]) is { } refus)
            {
                return refus;
            }
            await AppliquerAsync(partenaire, lus.ToDictionary(l => l.Key, l => (int)l.Value.Valeur.EnCentimes), arret);
            return Resultat.De(partenaire);
        }, arret);

    private static Resultat<Montant> Lire(string? saisi, TypeVisite type) => Montant.Lire(saisi).Reussit(out var montant, out var refus)
        ? montant.EnCentimes is >= 0 and <= AuPlus * 100 ? montant : new Refus("partenaire.tarif", $"Un tarif va de 0 à {AuPlus}\u00A0€\u00A0: vérifiez le montant.", $"Tarifs[{type}]")
        : refus.Sur($"Tarifs[{type}]");

    private async Task AppliquerAsync(Id<ServicePartenaire> partenaire, Dictionary<TypeVisite, int> voulus, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            // One at a time for this partner: two forms sent together would each add the same kind.
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM service_partenaire WHERE id = {partenaire.Valeur} FOR NO KEY UPDATE", arret);
        }
        var connus = await db.Set<TarifPartenaire>().Where(t => t.PartenaireId == partenaire).ToListAsync(arret);
        db.RemoveRange(connus.Where(t => !voulus.ContainsKey(t.Type)));
        foreach (var (type, centimes) in voulus)
        {
            if (connus.Find(t => t.Type == type) is { } connu)
            {
                connu.Centimes = centimes;
            }
            else
            {
                db.Add(new TarifPartenaire { Id = Id<TarifPartenaire>.Nouveau(), PartenaireId = partenaire, Type = type, Centimes = centimes });
            }
        }
    }
}

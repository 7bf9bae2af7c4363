using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.DeuxDates.Calcul;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.DeuxDates;

/// <summary>
/// Recomputes a company, or the whole service, under the law of two dates, with the same facts and on the same day: today, or the
/// later of the two dates when it is still to come. What differs is kept, so that the report can be left and found again.
/// </summary>
public sealed class ComparerDroits(SourcesDonnees sources, SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    /// <summary>Reports asked for on screen are kept this long.</summary>
    private const int JoursGardes = 30;

    private static readonly Processus Comparaison = new("droit.comparer", "Comparaison de deux dates du droit");

    public sealed record Demande(DateOnly? Du, DateOnly? Au, Id<Entreprise>? Entreprise = null)
    {
        /// <summary>Asked by the night watch: replaces what it found before about the same change.</summary>
        public bool Veille { get; init; }
    }

    public async Task<Resultat<ComparaisonDroit>> FaireAsync(Demande demande, CancellationToken arret = default)
    {
        if (Refuser(demande) is { } refus)
        {
            return refus;
        }
        var (du, au) = (demande.Du!.Value, demande.Au!.Value);
        var aujourdhui = temps.Aujourdhui();
        var jour = au > aujourdhui ? au : aujourdhui;
        var id = Id<ComparaisonDroit>.Nouveau();
        var travailleurs = demande.Entreprise is { } entreprise ? await TravailleursAsync(entreprise, arret) : null;
        var faits = await FaitsDuService.LireAsync(sources, jour, travailleurs, null, arret);
        var parts = CalculComparaison.Faire(faits, demande.Entreprise?.Valeur, () => new PartDeComparaison(id, jour, du, au), jour);
        var comparaison = new ComparaisonDroit
        {
            Id = id,
            Du = du,
            Au = au,
            Jour = jour,
            EntrepriseId = demande.Entreprise,
            Veille = demande.Veille,
            Contrats = parts.Sum(p => p.Contrats),
            Travailleurs = parts.SelectMany(p => p.Changements).Select(c => c.TravailleurId).Distinct().Count(),
            Changements = parts.Sum(p => p.Changements.Count),
            CalculeeLe = temps.GetUtcNow().UtcDateTime,
        };
        return await ecritures.Faire(Comparaison, null, ecriture => GarderAsync(ecriture, comparaison, parts, arret), arret);
    }

    private static Refus? Refuser(Demande demande) => Refus.Reunir(
    [
        demande.Du is null ? new Refus("droit.du", "Donnez la première date du droit.", nameof(Demande.Du)) : null,
        demande.Au is null ? new Refus("droit.au", "Donnez la seconde date du droit.", nameof(Demande.Au)) : null,
        demande.Du < LeDroit.PremierJour
            ? new Refus("droit.trop-tot", $"Le droit n’est écrit ici qu’à partir du {LeDroit.PremierJour:dd/MM/yyyy} : choisissez une date plus récente.", nameof(Demande.Du))
            : null,
        demande.Du >= demande.Au ? new Refus("droit.ordre", "La seconde date doit être après la première.", nameof(Demande.Au)) : null,
    ]);

    /// <summary>Those of one company; read whole, their other contracts included, since these count in their answers.</summary>
    private async Task<IReadOnlyCollection<long>> TravailleursAsync(Id<Entreprise> entreprise, CancellationToken arret) =>
        [.. (await (from c in db.Set<Contrat>()
                    join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
                    where e.EntrepriseId == entreprise
                    select c.TravailleurId).Distinct().ToListAsync(arret)).Select(t => t.Valeur)];

    private async Task<Resultat<ComparaisonDroit>> GarderAsync(
        Ecriture ecriture, ComparaisonDroit comparaison, IReadOnlyList<PartDeComparaison> parts, CancellationToken arret)
    {
        var limite = comparaison.CalculeeLe.AddDays(-JoursGardes);
        await db.Set<ComparaisonDroit>()
            .Where(c => (c.Du == comparaison.Du && c.Au == comparaison.Au && c.EntrepriseId == comparaison.EntrepriseId && c.Veille == comparaison.Veille)
                || (!c.Veille && c.CalculeeLe < limite))
            .ExecuteDeleteAsync(arret);
        await db.InsererAsync([comparaison], arret);
        await db.InsererAsync(parts.SelectMany(p => p.Changements), arret);
        ecriture.Tracer(ActionAudit.Fait, "comparaison_droit", comparaison.Id.Valeur,
            $$"""{"du":[null,"{{comparaison.Du:yyyy-MM-dd}}"],"au":[null,"{{comparaison.Au:yyyy-MM-dd}}"],"changements":[null,{{comparaison.Changements}}]}""");
        return comparaison;
    }
}

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

    internal static readonly Processus Comparaison = new("droit.comparer", "Comparaison de deux dates du droit");

    public sealed record Demande(DateOnly? Du, DateOnly? Au, Id<Entreprise>? Entreprise = null)
    {
        /// <summary>Asked by the night watch: replaces what it found before about the same change.</summary>
        public bool Veille { get; init; }

        /// <summary>The report that was asked for, and keeps its address.</summary>
        internal Id<ComparaisonDroit>? Place { get; init; }
    }

    /// <param name="avancer">Told what is being done, how far, out of how much (0 when unknown); never inside the write.</param>
    public async Task<Resultat<ComparaisonDroit>> FaireAsync(Demande demande, Func<string, int, int, Task>? avancer = null, CancellationToken arret = default)
    {
        if (Refuser(demande) is { } refus)
        {
            return refus;
        }
        avancer ??= (_, _, _) => Task.CompletedTask;
        await avancer("Lecture des contrats et de leur histoire", 0, 0);
        var comparaison = Nouvelle(demande);
        var travailleurs = demande.Entreprise is { } entreprise ? await TravailleursAsync(entreprise, arret) : null;
        var faits = await FaitsDuService.LireAsync(sources, comparaison.Jour, travailleurs, null, arret);
        var parts = await CalculComparaison.FaireAsync(faits, comparaison, (fait, total) => avancer("Comparaison des deux lois", fait, total), arret);
        comparaison.Contrats = parts.Sum(p => p.Contrats);
        comparaison.Travailleurs = parts.SelectMany(p => p.Changements).Select(c => c.TravailleurId).Distinct().Count();
        comparaison.Changements = parts.Sum(p => p.Changements.Count);
        await avancer("Écriture du rapport", comparaison.Contrats, comparaison.Contrats);
        return await ecritures.Faire(Comparaison, null, ecriture => GarderAsync(ecriture, comparaison, parts, arret), arret);
    }

    /// <summary>Today, or the later of the two dates when it is still to come.</summary>
    internal static DateOnly Jour(DateOnly au, TimeProvider temps) => temps.Aujourdhui() is var aujourdhui && au > aujourdhui ? au : aujourdhui;

    private ComparaisonDroit Nouvelle(Demande demande) => new()
    {
        Id = demande.Place ?? Id<ComparaisonDroit>.Nouveau(),
        Du = demande.Du!.Value,
        Au = demande.Au!.Value,
        Jour = Jour(demande.Au.Value, temps),
        EntrepriseId = demande.Entreprise,
        Veille = demande.Veille,
        Contrats = 0,
        Travailleurs = 0,
        Changements = 0,
        CalculeeLe = temps.GetUtcNow().UtcDateTime,
        Etat = EtatComparaison.Faite,
    };

    internal static Refus? Refuser(Demande demande) => Refus.Reunir(
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
        comparaison.CalculeeLe = ecriture.Instant;
        var limite = comparaison.CalculeeLe.AddDays(-JoursGardes);
        // Its own place gives way to it; another one being computed for the same dates keeps its own.
        await db.Set<ComparaisonDroit>()
            .Where(c => c.Id == comparaison.Id || c.Etat != EtatComparaison.EnCours || c.CalculeeLe < limite)
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

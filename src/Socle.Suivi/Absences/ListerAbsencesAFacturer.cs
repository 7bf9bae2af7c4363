using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Absences;

/// <summary>A line for the accounts.</summary>
public sealed record LigneAFacturer(AbsenceAFacturer Absence, Id<Entreprise> EntrepriseId, string NumeroAdherent, string Entreprise, string Etablissement, string Nom);

/// <summary>Absences to bill: what the accounts are to be told, then what they were.</summary>
public sealed class ListerAbsencesAFacturer(SocleDb db)
{
    public Task<int> CompterAsync(bool transmises, CancellationToken arret) => Filtrer(transmises).CountAsync(arret);

    /// <summary>The mark of the list that waits: how many lines, and the highest number.</summary>
    public async Task<(int Combien, Id<AbsenceAFacturer> Dernier)> MarqueAsync(CancellationToken arret)
    {
        var ids = await Filtrer(false).Select(f => f.Id).ToListAsync(arret);
        return (ids.Count, new(ids.Select(i => i.Valeur).DefaultIfEmpty(0).Max()));
    }

    public async Task<IReadOnlyList<LigneAFacturer>> PageAsync(bool transmises, int decalage, int taille, CancellationToken arret) =>
        await Lire(Trier(transmises).Skip(decalage).Take(taille), transmises).ToListAsync(arret);

    public IAsyncEnumerable<LigneAFacturer> Tout(bool transmises) => Lire(Filtrer(transmises), transmises).AsAsyncEnumerable();

    private IQueryable<AbsenceAFacturer> Filtrer(bool transmises)
    {
        var absences = db.Set<AbsenceAFacturer>().AsNoTracking();
        return transmises
            ? absences.Where(f => f.Etat == EtatFacturation.Transmise || f.Etat == EtatFacturation.Retiree)
            : absences.Where(f => f.Etat == EtatFacturation.ATransmettre || f.Etat == EtatFacturation.ARetirer);
    }

    private IQueryable<AbsenceAFacturer> Trier(bool transmises) => transmises
        ? Filtrer(transmises).OrderByDescending(f => f.TransmiseLe).ThenByDescending(f => f.Id)
        : Filtrer(transmises).OrderBy(f => f.Jour).ThenBy(f => f.Id);

    private IQueryable<LigneAFacturer> Lire(IQueryable<AbsenceAFacturer> absences, bool transmises)
    {
        var lignes =
            from f in absences
            join s in db.Set<Etablissement>() on f.EtablissementId equals s.Id
            join n in db.Set<Entreprise>() on s.EntrepriseId equals n.Id
            join r in db.Set<RendezVous>() on f.RendezVousId equals r.Id
            join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
            select new { f, s, n, t };
        var triees = transmises ? lignes.OrderByDescending(l => l.f.TransmiseLe).ThenByDescending(l => l.f.Id) : lignes.OrderBy(l => l.f.Jour).ThenBy(l => l.f.Id);
        return triees.Select(l => new LigneAFacturer(
            l.f, l.n.Id, l.n.NumeroAdherent, l.n.RaisonSociale, l.s.Nom, Travailleur.NomAfficheDe(l.t.NomNaissance, l.t.NomUsage, l.t.Prenoms, l.t.PrenomUsuel)));
    }
}

using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Convocations.Liste;

/// <summary>What the assistant looks for. Stored nowhere.</summary>
public enum Vue
{
    Toutes,
    AEnvoyer,
    Lettres,
    Envoyees,
    SansReponse,
    Incertaines,

    /// <summary>Failed, came back, or without an address.</summary>
    AReprendre,

    /// <summary>Of a change so near that a message may be read too late: to be called.</summary>
    APrevenir,
}

public sealed record FiltreConvocations(
    Vue Vue = Vue.Toutes, Canal? Canal = null, DestinataireMessage? Destinataire = null, GenreMessage? Genre = null, DateOnly? Du = null, DateOnly? Au = null, Id<Centre>? Centre = null);

/// <summary>One message as the list shows it.</summary>
public sealed record LigneListee(
    Id<Convocation> Id, GenreMessage Genre, DestinataireMessage Destinataire, Canal? Canal, EtatConvocation Etat, string? Code, DateTime CreeLe, DateTime? ConclueLe,
    DateOnly Jour, Id<Travailleur>? TravailleurId, string? Salarie, Id<Entreprise>? EntrepriseId, string? Entreprise, int RendezVous, TimeOnly? Debut, DateOnly? JourActuel, EtatRendezVous? EtatRendezVous, bool AAppeler, string? Telephone);

public sealed record ComptesConvocations(int APrevenir, int AEnvoyer, int Lettres, int SansReponse, int Incertaines, int AReprendre);

/// <summary>The assistant's list.</summary>
public sealed class ListerConvocations(SocleDb db, TimeProvider temps)
{
    public Task<int> CompterAsync(FiltreConvocations filtre, CancellationToken arret) => Filtrer(filtre).CountAsync(arret);

    public Task<List<LigneListee>> PageAsync(FiltreConvocations filtre, int decalage, int taille, CancellationToken arret) =>
        Lignes(Ranger(Filtrer(filtre), filtre).Skip(decalage).Take(taille), filtre).ToListAsync(arret);

    public IAsyncEnumerable<LigneListee> Tout(FiltreConvocations filtre) => Lignes(Filtrer(filtre), filtre).AsAsyncEnumerable();

    /// <summary>What is to be done, whatever the other filters.</summary>
    public async Task<ComptesConvocations> ComptesAsync(CancellationToken arret)
    {
        var parEtat = (await db.Set<Convocation>().Where(c => c.Etat != EtatConvocation.Envoyee && c.Etat != EtatConvocation.Retiree)
            .GroupBy(c => new { c.Etat, Lettre = c.Canal == Canal.Lettre }).Select(g => new { g.Key.Etat, g.Key.Lettre, Combien = g.Count() }).ToListAsync(arret));
        int De(bool lettre, params EtatConvocation[] etats) => parEtat.Where(p => etats.Contains(p.Etat) && p.Lettre == lettre).Sum(p => p.Combien);
        return new(
            await Filtrer(new(Vue.APrevenir)).CountAsync(arret),
            De(false, EtatConvocation.AEnvoyer, EtatConvocation.EnCours), De(true, EtatConvocation.AEnvoyer),
            await Filtrer(new(Vue.SansReponse)).CountAsync(arret),
            De(false, EtatConvocation.Incertaine) + De(true, EtatConvocation.Incertaine),
            parEtat.Where(p => p.Etat is EtatConvocation.Echouee or EtatConvocation.Rejetee or EtatConvocation.SansAdresse).Sum(p => p.Combien));
    }

    private IQueryable<Convocation> Filtrer(FiltreConvocations filtre)
    {
        var c = Vues(db.Set<Convocation>().AsNoTracking(), filtre.Vue);
        c = filtre.Canal is { } canal ? c.Where(x => x.Canal == canal) : c;
        c = filtre.Destinataire is { } destinataire ? c.Where(x => x.Destinataire == destinataire) : c;
        c = filtre.Genre is { } genre ? c.Where(x => x.Genre == genre) : c;
        c = filtre.Du is { } du ? c.Where(x => x.Jour >= du) : c;
        c = filtre.Au is { } au ? c.Where(x => x.Jour <= au) : c;
        return filtre.Centre is { } centre
            ? c.Where(x => db.Set<LigneConvocation>().Where(l => l.ConvocationId == x.Id).Join(db.Set<RendezVous>(), l => l.RendezVousId, r => r.Id, (l, r) => r.VacationId)
                .Any(v => db.Set<Vacation>().Any(w => w.Id == v && w.CentreId == centre)))
            : c;
    }

    private IQueryable<Convocation> Vues(IQueryable<Convocation> c, Vue vue)
    {
        var aujourdhui = temps.Aujourdhui();
        return vue switch
        {
            Vue.AEnvoyer => c.Where(x => (x.Etat == EtatConvocation.AEnvoyer || x.Etat == EtatConvocation.EnCours) && x.Canal != Canal.Lettre),
            Vue.Lettres => c.Where(x => x.Etat == EtatConvocation.AEnvoyer && x.Canal == Canal.Lettre),
            Vue.Envoyees => c.Where(x => x.Etat == EtatConvocation.Envoyee),
            Vue.Incertaines => c.Where(x => x.Etat == EtatConvocation.Incertaine),
            Vue.AReprendre => c.Where(x => x.Etat == EtatConvocation.Echouee || x.Etat == EtatConvocation.Rejetee || x.Etat == EtatConvocation.SansAdresse),
            Vue.APrevenir => c.Where(x => x.AAppeler && x.Etat != EtatConvocation.Retiree
                && db.Set<LigneConvocation>().Any(l => l.ConvocationId == x.Id && db.Set<RendezVous>().Any(r => r.Id == l.RendezVousId && r.Jour >= aujourdhui))),
            Vue.SansReponse => c.Where(x => x.Etat == EtatConvocation.Envoyee && x.Jour >= aujourdhui && (x.Genre == GenreMessage.Convocation || x.Genre == GenreMessage.Deplacement)
                && db.Set<LigneConvocation>().Where(l => l.ConvocationId == x.Id)
                    .Any(l => db.Set<RendezVous>().Any(r => r.Id == l.RendezVousId && r.Jour >= aujourdhui && (r.Etat == EtatRendezVous.Convoque || r.Etat == EtatRendezVous.Propose)))),
            _ => c,
        };
    }

    /// <summary>What is to be done, the nearest appointment first; all that was written, the last first.</summary>
    private static IOrderedQueryable<Convocation> Ranger(IQueryable<Convocation> convocations, FiltreConvocations filtre) =>
        filtre is { Vue: Vue.Toutes or Vue.Envoyees, Du: null, Au: null } ? convocations.OrderByDescending(c => c.Id) : convocations.OrderBy(c => c.Jour).ThenBy(c => c.Id);

    private IQueryable<LigneListee> Lignes(IQueryable<Convocation> convocations, FiltreConvocations filtre) =>
        from c in Ranger(convocations, filtre)
        join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id into travailleurs
        from t in travailleurs.DefaultIfEmpty()
        join e in db.Set<Entreprise>() on c.EntrepriseId equals e.Id into entreprises
        from e in entreprises.DefaultIfEmpty()
        let premier = db.Set<LigneConvocation>().Where(l => l.ConvocationId == c.Id).Join(db.Set<RendezVous>(), l => l.RendezVousId, r => r.Id, (l, r) => r).OrderBy(r => r.Jour).ThenBy(r => r.Debut).FirstOrDefault()
        select new LigneListee(
            c.Id, c.Genre, c.Destinataire, c.Canal, c.Etat, c.Code, c.CreeLe, c.ConclueLe, c.Jour, c.TravailleurId,
            t == null ? null : Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), c.EntrepriseId, e!.RaisonSociale,
            db.Set<LigneConvocation>().Count(l => l.ConvocationId == c.Id), premier!.Debut, premier.Jour, premier.Etat, c.AAppeler, t!.Telephone);
}

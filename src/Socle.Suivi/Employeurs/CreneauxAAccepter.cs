using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Employeurs;

/// <summary>An hour an employer chose that the service has to look at before anyone is told.</summary>
public sealed record CreneauAAccepter(Id<RendezVous> Id, string Nom, DateOnly Jour, TimeOnly Debut);

/// <summary>Hours held for an employer that something it may not know stands in the way of: the service accepts, moves or refuses them.</summary>
public sealed class CreneauxAAccepter(SocleDb db)
{
    public Task<List<CreneauAAccepter>> LireAsync(CancellationToken arret) => (
        from r in db.Set<RendezVous>()
        where r.Etat == EtatRendezVous.Demande
        join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
        orderby r.Jour, r.Debut, r.Id
        select new CreneauAAccepter(r.Id, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), r.Jour, r.Debut)).ToListAsync(arret);
}

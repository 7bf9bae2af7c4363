using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Taches;

/// <summary>Whose tasks: those handed to them, and those of their role in their team.</summary>
public sealed record QuiFait(Id<Compte> Compte, Role Role, Id<Equipe>? Equipe);

/// <param name="Entreprise">Of the present contract, for who may not read the person's file.</param>
public sealed record TacheLue(Tache Tache, string Nom, string? Entreprise);

/// <summary>What waits for someone.</summary>
public sealed class LireTaches(SocleDb db)
{
    public Task<List<TacheLue>> DeAsync(QuiFait qui, int combien, CancellationToken arret) => (
        from t in De(qui).AsNoTracking()
        join p in db.Set<Travailleur>() on t.TravailleurId equals p.Id
        orderby t.AvantLe, t.Id
        select new TacheLue(t, Travailleur.NomAfficheDe(p.NomNaissance, p.NomUsage, p.Prenoms, p.PrenomUsuel),
            (from c in db.Set<Contrat>()
             join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
             join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
             where c.TravailleurId == t.TravailleurId
             orderby c.Fin == null descending, c.Debut descending
             select e.RaisonSociale).FirstOrDefault())).Take(combien).ToListAsync(arret);

    /// <summary>A role without a team is everyone's who has it; so is someone who has no team.</summary>
    internal IQueryable<Tache> De(QuiFait qui) => db.Set<Tache>().Where(t => t.FaiteLe == null
        && (t.VersCompteId == qui.Compte || (t.VersRole == qui.Role && (t.EquipeId == null || qui.Equipe == null || t.EquipeId == qui.Equipe))));
}

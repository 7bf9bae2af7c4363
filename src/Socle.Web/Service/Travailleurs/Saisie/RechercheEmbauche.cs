using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Someone who may be the person hired, with what helps to tell.</summary>
public sealed record Candidat(Travailleur Travailleur, Ressemblance Ressemblance, IReadOnlyList<string> Employeurs);

/// <summary>Who, among those followed, resembles the person being hired, and where they work.</summary>
public sealed class RechercheEmbauche(SocleDb db, Ressemblants ressemblants)
{
    public async Task<IReadOnlyList<Candidat>> CandidatsAsync(Identite identite, CancellationToken arret)
    {
        var proches = await ressemblants.ChercherAsync(identite, arret);
        var ids = proches.Select(p => p.Travailleur.Id).ToList();
        var employeurs = (await (
            from c in db.Set<Contrat>()
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            where ids.Contains(c.TravailleurId)
            orderby c.Debut descending
            select new { c.TravailleurId, e.RaisonSociale }).ToListAsync(arret)).ToLookup(x => x.TravailleurId, x => x.RaisonSociale);
        return [.. proches.Select(p => new Candidat(p.Travailleur, p.Ressemblance, [.. employeurs[p.Travailleur.Id].Distinct()]))];
    }
}

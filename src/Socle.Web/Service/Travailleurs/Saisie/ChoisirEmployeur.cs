using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>A place where someone may be hired.</summary>
public sealed record Employeur(Id<Etablissement> Id, string Nom, string? Siret, string? Commune, string Entreprise, string NumeroAdherent);

/// <summary>The establishment a contract is with: found by the name, number or town of the place or of its company.</summary>
public sealed class ChoisirEmployeur(SocleDb db, TimeProvider temps)
{
    private const int AuPlus = 30;

    public Task<Employeur?> LireAsync(Id<Etablissement>? id, CancellationToken arret) => id is { } connu
        ? Employeurs(db.Set<Etablissement>().Where(e => e.Id == connu)).FirstOrDefaultAsync(arret)
        : Task.FromResult<Employeur?>(null);

    public async Task<IReadOnlyList<Employeur>> ChercherAsync(string? texte, CancellationToken arret)
    {
        if (db.Chercher(GenreCherchable.Etablissement, texte) is not { } lieux || db.Chercher(GenreCherchable.Entreprise, texte) is not { } entreprises)
        {
            return [];
        }
        var jour = temps.Aujourdhui();
        return await Employeurs(db.Set<Etablissement>()
                .Where(e => (e.FermeLe == null || e.FermeLe >= jour) && (lieux.Contains((long)(object)e.Id) || entreprises.Contains((long)(object)e.EntrepriseId))))
            .Take(AuPlus).ToListAsync(arret);
    }

    private IQueryable<Employeur> Employeurs(IQueryable<Etablissement> lieux) =>
        from e in lieux
        join s in db.Set<Entreprise>() on e.EntrepriseId equals s.Id
        where s.Statut == StatutEntreprise.Adherente
        orderby s.NomTri, e.Nom
        select new Employeur(e.Id, e.Nom, e.Siret, e.Commune, s.RaisonSociale, s.NumeroAdherent);
}

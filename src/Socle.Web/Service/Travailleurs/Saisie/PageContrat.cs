using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>What pages that change one contract share: whose it is, at whose, and the way back.</summary>
public abstract class PageContrat(SocleDb db) : PageTravailleur(db)
{
    public Contrat Contrat { get; private set; } = null!;

    public string Entreprise { get; private set; } = "";

    public string SousTitre => $"{Travailleur.NomAffiche} · {Entreprise}";

    public IReadOnlyList<Ancetre> Fil => [new("Travailleurs", "/travailleurs"), new(Travailleur.NomAffiche, Retour)];

    /// <summary>False when this contract is not this person's.</summary>
    protected async Task<bool> ChargerAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        var lu = await (
            from c in Db.Set<Contrat>()
            join t in Db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join s in Db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in Db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            where c.Id == contrat && t.Id == id
            select new { Contrat = c, Travailleur = t, e.RaisonSociale }).AsNoTracking().FirstOrDefaultAsync(arret);
        if (lu is null)
        {
            return false;
        }
        (Travailleur, Contrat, Entreprise) = (lu.Travailleur, lu.Contrat, lu.RaisonSociale);
        return true;
    }
}

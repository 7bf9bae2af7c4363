using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Import;

namespace Socle.Espaces.Entreprise;

public sealed record SiteEmployeur(
    Id<Adherents.Entreprises.Entreprise> EntrepriseId, string Nom, string? Siret, string? Adresse, string? CodePostal, string? Commune, string? Equipe,
    string? Centre, string? Telephone);

public sealed record ContactEmployeur(string Nom, string? Prenom, string? Fonction, string? Courriel, string? Telephone, bool Principal);

/// <summary>A declaration by file that was taken, for one company.</summary>
public sealed record DeclarationRecue(DateOnly Le, bool Dsn, int Lignes);

public sealed record AdherentEmployeur(
    Id<Adherents.Entreprises.Entreprise> Id, string Nom, string NumeroAdherent, string? Siren, DateOnly AdhesionLe, IReadOnlyList<SiteEmployeur> Sites,
    IReadOnlyList<ContactEmployeur> Contacts, IReadOnlyList<DeclarationRecue> Declarations);

/// <summary>The company as the service knows it: who follows it, who the service writes to, what it declared.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class InformationsModel(PerimetreEmployeur perimetre, SocleDb db) : PageModel
{
    private const int DeclarationsMontrees = 5;

    public IReadOnlyList<AdherentEmployeur> Entreprises { get; private set; } = [];

    /// <summary>A site manager declares nothing for the company, and needs none of its contacts.</summary>
    public bool VoitLEntreprise => User.Role() != Role.EmployeurSite;

    public async Task OnGetAsync(CancellationToken arret)
    {
        var sites = (await SitesAsync(arret)).ToLookup(s => s.EntrepriseId);
        var contacts = VoitLEntreprise ? await ContactsAsync(arret) : Enumerable.Empty<ContactEmployeur>().ToLookup(_ => default(Id<Adherents.Entreprises.Entreprise>));
        var declarations = VoitLEntreprise ? await DeclarationsAsync(arret) : Enumerable.Empty<DeclarationRecue>().ToLookup(_ => default(Id<Adherents.Entreprises.Entreprise>));
        Entreprises = (await (await perimetre.EntreprisesAsync(arret)).OrderBy(e => e.NomTri).ToListAsync(arret)).ConvertAll(e => new AdherentEmployeur(
            e.Id, e.RaisonSociale, e.NumeroAdherent, e.Siren, e.AdhesionLe, [.. sites[e.Id]], [.. contacts[e.Id]], [.. declarations[e.Id].Take(DeclarationsMontrees)]));
    }

    private async Task<List<SiteEmployeur>> SitesAsync(CancellationToken arret) => await (
        from e in (await perimetre.EtablissementsAsync(arret)).OrderBy(e => e.Nom)
        join q in db.Set<Equipe>() on e.EquipeId equals q.Id into equipes
        from q in equipes.DefaultIfEmpty()
        join c in db.Set<Centre>() on e.CentreId equals c.Id into centres
        from c in centres.DefaultIfEmpty()
        orderby e.Nom, e.Id
        select new SiteEmployeur(e.EntrepriseId, e.Nom, e.Siret, e.Adresse, e.CodePostal, e.Commune, q.Nom, c.Nom, c.Telephone)).ToListAsync(arret);

    private async Task<ILookup<Id<Adherents.Entreprises.Entreprise>, ContactEmployeur>> ContactsAsync(CancellationToken arret)
    {
        // A mandate limited to sites sees the contacts of these sites; a whole one, all of them.
        var mandats = await perimetre.MandatsAsync(arret);
        var entieres = mandats.Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).ToList();
        var sites = mandats.Where(m => m.EtablissementId is not null).Select(m => m.EtablissementId).ToList();
        var lus = await db.Set<Contact>().AsNoTracking().Where(c => entieres.Contains(c.EntrepriseId) || sites.Contains(c.EtablissementId))
            .OrderByDescending(c => c.Principal).ThenBy(c => c.Nom).ToListAsync(arret);
        return lus.ToLookup(c => c.EntrepriseId, c => new ContactEmployeur(c.Nom, c.Prenom, c.Fonction, c.Courriel, c.Telephone, c.Principal));
    }

    private async Task<ILookup<Id<Adherents.Entreprises.Entreprise>, DeclarationRecue>> DeclarationsAsync(CancellationToken arret)
    {
        var entieres = (await perimetre.MandatsAsync(arret)).Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).ToList();
        var lues = await (
            from i in db.Set<EntrepriseImportee>()
            join d in db.Set<ImportDeclaration>() on i.ImportId equals d.Id
            where i.Etat == EtatEntrepriseImportee.Appliquee && d.AccepteLe != null && entieres.Contains(i.EntrepriseId)
            orderby d.AccepteLe descending
            select new { i.EntrepriseId, d.AccepteLe, d.Genre, i.Lignes }).ToListAsync(arret);
        return lues.ToLookup(l => l.EntrepriseId, l => new DeclarationRecue(new DateTimeOffset(l.AccepteLe!.Value).DateAParis(), l.Genre == GenreFichier.Dsn, l.Lignes));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Delegations;

/// <summary>A draft: who entrusts, to whom, from when to when. Begun, mended, dropped, or begun again from a signed version.</summary>
[Exige(Permission.DelegationsPreparer)]
internal sealed class ProtocoleModel(PreparerProtocole preparer, RemplacerProtocole remplacer, SupprimerBrouillon supprimer, SocleDb db, TimeProvider temps, Simultane simultane) : PageModel
{
    [BindProperty]
    public SaisieProtocole Entree { get; set; } = new();

    public ProtocoleDelegation? Brouillon { get; private set; }

    public IReadOnlyList<SelectListItem> Medecins { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Destinataires { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDelegation>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (Brouillon is not { } b)
        {
            Entree = new SaisieProtocole { Du = temps.Aujourdhui(), Genre = GenreProtocole.Individuel, MedecinId = await MedecinDuCompteAsync(arret) };
            return Page();
        }
        if (b.SigneLe is not null)
        {
            return LocalRedirect($"/delegations/{b.Id}");
        }
        await simultane.RetenirAsync(this, b.Id, arret);
        Entree = new SaisieProtocole { Intitule = b.Intitule, MedecinId = b.MedecinId, Genre = b.Genre, ProfessionnelId = b.ProfessionnelId, Metier = b.Metier, Du = b.Du, Au = b.Au };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDelegation>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if ((id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret)) || !ModelState.IsValid)
        {
            return Page();
        }
        if (!(await preparer.ExecuterAsync(id, Entree, arret)).Reussit(out var fait, out var refus))
        {
            ModelState.Refuser(refus);
            return Page();
        }
        return LocalRedirect($"/delegations/{fait}/actes");
    }

    /// <summary>From a signed protocol: the draft of its next version.</summary>
    public async Task<IActionResult> OnPostVersionAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        var resultat = await remplacer.ExecuterAsync(id, arret);
        TempData.Annoncer(resultat.Selon(_ => "Voici le brouillon de la nouvelle version. L’ancienne vaut jusqu’à sa signature.", r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect($"/delegations/{resultat.Ou(id)}");
    }

    public async Task<IActionResult> OnPostSupprimerAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        var resultat = await supprimer.ExecuterAsync(id, arret);
        TempData.Annoncer(resultat.Selon(_ => "Le brouillon est supprimé.", r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect("/delegations");
    }

    private async Task<bool> ChargerAsync(Id<ProtocoleDelegation>? id, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        Brouillon = id is null ? null : await db.Set<ProtocoleDelegation>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret);
        var gens = (await db.Set<Professionnel>().AsNoTracking().Where(p => p.Au == null || p.Au >= aujourdhui).ToListAsync(arret))
            .OrderBy(p => Texte.PourRecherche(p.Nom), StringComparer.Ordinal).ToList();
        Medecins = gens.FindAll(p => p.Metier == Metier.Medecin).ConvertAll(p => new SelectListItem($"Dr {p.Nom()}", p.Id.ToString()));
        Destinataires = gens.FindAll(p => p.Metier is not Metier.Medecin and not Metier.Support).ConvertAll(p => new SelectListItem($"{p.Nom()}, {p.Metier.EnMots()}", p.Id.ToString()));
        return id is null ? !this.NommeAutreChose(id) : Brouillon is not null;
    }

    /// <summary>A doctor who begins a protocol is the one who entrusts.</summary>
    private async Task<Id<Professionnel>?> MedecinDuCompteAsync(CancellationToken arret)
    {
        var compte = Securite.Identite.Compte(User);
        return await db.Set<Professionnel>().Where(p => p.CompteId == compte && compte != null && p.Metier == Metier.Medecin).Select(p => (Id<Professionnel>?)p.Id).FirstOrDefaultAsync(arret);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Protocoles;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Service.Entreprises;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>A draft, on one page. Works as a plain form: saving gives more empty lines.</summary>
[Exige(Permission.ProtocolesEcrire)]
public sealed class EcrireModel(LireProtocoles lire, EcrireProtocoleDeSuivi ecrire, ChoixEntreprise choixEntreprise, SocleDb socle) : PageModel
{
    private const int LignesVides = 3;

    [BindProperty]
    public SaisieDeProtocole Entree { get; set; } = new();

    [BindProperty]
    public int Edition { get; set; }

    public Id<ProtocoleDeSuivi>? Id { get; private set; }

    public IReadOnlyList<SelectListItem> Entreprises { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Etablissements { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDeSuivi>? id, string? modele, CancellationToken arret)
    {
        if (this.NommeAutreChose(id))
        {
            return NotFound();
        }
        if (id is { } connu)
        {
            if ((await lire.FamilleAsync(connu, arret)).FirstOrDefault(v => v.Id == connu) is not { Ligne.PublieLe: null } lu)
            {
                return NotFound();
            }
            (Entree, Edition) = (SaisieDeProtocole.De(lu.Ligne.Titre, lu.Contenu), lu.Ligne.Edition);
        }
        else if (ModelesDeProtocole.De(modele) is { } copie)
        {
            Entree = SaisieDeProtocole.De(copie.Titre, copie.Contenu);
        }
        return await MontrerAsync(id, arret);
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDeSuivi>? id, CancellationToken arret)
    {
        if (this.NommeAutreChose(id))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return await MontrerAsync(id, arret);
        }
        var ecrit = await ecrire.ExecuterAsync(id, Edition, Entree, arret);
        if (!ecrit.Reussit(out var brouillon, out var refus))
        {
            ModelState.Refuser(refus);
            return await MontrerAsync(id, arret);
        }
        TempData.Annoncer("Le brouillon est enregistré.");
        return LocalRedirect($"/soin/protocoles/{brouillon}");
    }

    private async Task<PageResult> MontrerAsync(Id<ProtocoleDeSuivi>? id, CancellationToken arret)
    {
        Id = id;
        Entree.Questions.AddRange(Enumerable.Range(0, LignesVides).Select(_ => new SaisieQuestion()));
        Entree.Mesures.AddRange(Enumerable.Range(0, LignesVides).Select(_ => new SaisieMesureProtocole()));
        Entree.Conseils.AddRange(Enumerable.Range(0, LignesVides).Select(_ => new SaisieConseil()));
        Entreprises = (await choixEntreprise.LireAsync(Entree.Entreprise, null, arret)).Options;
        Etablissements = Entree.Etablissement is { } lieu
            ? await socle.Set<Etablissement>().Where(e => e.Id == lieu).Select(e => new SelectListItem(e.Nom, e.Id.ToString())).ToListAsync(arret)
            : [];
        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Annuelle;

/// <summary>The guided review of a company: who is still there, which post, which exposures; then the headcount, and the signature.</summary>
[Exige(Permission.EspaceEntreprisePostes)]
public sealed class RevueModel(LireRevue lire, PerimetreEmployeur perimetre, EcrireDeclaration ecrire, TracerRefus refus, TimeProvider temps) : PageModel
{
    [BindProperty, Display(Name = "Effectif total de l’entreprise")]
    public int? Effectif { get; set; }

    [BindProperty, Display(Name = "Cette déclaration est exacte et complète à ce jour")]
    public bool Exacte { get; set; }

    public Id<Adherents.Entreprises.Entreprise> Entreprise { get; private set; }

    public string Nom { get; private set; } = "";

    public EtatAnnuelle? Etat { get; private set; }

    /// <summary>Signed for the same year by a company absorbed since, or replaced by a later one.</summary>
    public IReadOnlyList<EtatAnnuelle> Autres { get; private set; } = [];

    /// <summary>Why this account only reads: an accountant the company has not entrusted, no longer, or not yet.</summary>
    public Refus? PourquoiPas { get; private set; }

    /// <summary>An accountant signs in the company's name, in virtue of the mandate of that day.</summary>
    public DateOnly? MandatDu { get; private set; }

    public int Total { get; private set; }

    public int Confirmes { get; private set; }

    public int SansPoste { get; private set; }

    public IReadOnlyList<LigneRevue> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public int Annee => temps.Aujourdhui().Year;

    public bool ToutConfirme => Confirmes == Total;

    public IReadOnlyList<Etape> Etapes { get; } = [new("Vos salariés"), new("Effectif et signature"), new("Signée")];

    public int Etape => Etat?.Signee is not null ? 3 : ToutConfirme ? 2 : 1;

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Adherents.Entreprises.Entreprise> id, [FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        if (!await ChargerAsync(id, numero ?? 1, arret))
        {
            return NotFound();
        }
        Effectif = Total;
        return Page();
    }

    /// <param name="contrat">Those ticked; with <paramref name="tous"/>, everyone left.</param>
    public async Task<IActionResult> OnPostConfirmerAsync([FromRoute] Id<Adherents.Entreprises.Entreprise> id, Id<Contrat>[] contrat, bool tous, CancellationToken arret)
    {
        if (!await ChargerAsync(id, 1, arret))
        {
            return NotFound();
        }
        if (PourquoiPas is not null)
        {
            return await RefuserAsync(arret);
        }
        var fait = await ecrire.FaireAsync<ConfirmerSalaries, int>(c => c.ExecuterAsync(id, Annee, tous ? null : contrat, arret));
        TempData.Annoncer(fait.Selon(n => $"{n.Accorder("salarié confirmé", "salariés confirmés")}.", r => r.Phrase), fait.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect($"/entreprise/annuelle/{id}");
    }

    public async Task<IActionResult> OnPostSignerAsync([FromRoute] Id<Adherents.Entreprises.Entreprise> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, 1, arret))
        {
            return NotFound();
        }
        if (PourquoiPas is not null)
        {
            return await RefuserAsync(arret);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fait = await ecrire.FaireAsync<SignerDeclaration, Id<DeclarationAnnuelle>>(s => s.ExecuterAsync(id, Annee, Effectif, Exacte, arret));
        if (fait.EstRefus)
        {
            ModelState.Refuser(fait.Refus, "");
            return Page();
        }
        TempData.Annoncer("La déclaration annuelle est signée. Votre service l’a reçue.");
        return LocalRedirect($"/entreprise/annuelle/{id}");
    }

    /// <summary>The page says why; the trail, that someone tried.</summary>
    private async Task<IActionResult> RefuserAsync(CancellationToken arret)
    {
        await refus.ObjetAsync("entreprise", Entreprise.Valeur, arret);
        return Page();
    }

    private async Task<bool> ChargerAsync(Id<Adherents.Entreprises.Entreprise> id, int numero, CancellationToken arret)
    {
        if (await lire.EntrepriseAsync(id, arret) is not { } nom)
        {
            await refus.ObjetAsync("entreprise", id.Valeur, arret);
            return false;
        }
        (Entreprise, Nom, Etat) = (id, nom, await lire.EtatAsync(id, Annee, arret));
        Autres = await lire.AutresAsync(id, Annee, arret);
        if ((PourquoiPas = await perimetre.PourquoiPasAsync(id, arret)) is not null)
        {
            return true;
        }
        MandatDu = User.Role() == Role.EmployeurComptable ? (await perimetre.MandatsAsync(arret)).First(m => m.EntrepriseId == id && m.Declare(temps.Aujourdhui())).DateDuDroit : null;
        (Total, Confirmes, SansPoste) = await lire.ComptesAsync(id, Etat?.Id, arret);
        Pagination = new Pagination(Math.Clamp(numero, 1, 100_000), Total);
        Lignes = await lire.LignesAsync(id, Etat?.Id, Pagination, arret);
        return true;
    }
}

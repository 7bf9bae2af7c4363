using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Service.Organisation;

namespace Socle.Web.Service.Partenaires;

/// <summary>Adds a partner service, mends it, sets the tariffs of the agreement, closes it or opens it again.</summary>
[Exige(Permission.PartenairesModifier)]
internal sealed class ServiceModel(SocleDb db, EnregistrerPartenaire enregistrer, FermerPartenaire fermer, ReglerTarifs regler, Simultane simultane) : PageModel
{
    [BindProperty]
    public SaisiePartenaire Entree { get; set; } = new();

    /// <summary>As typed, by kind of visit.</summary>
    [BindProperty]
    public Dictionary<string, string?> Tarifs { get; set; } = [];

    public ServicePartenaire? Service { get; private set; }

    /// <summary>What a box shows: what was typed, else what is known, so that a refusal elsewhere on the page empties none.</summary>
    public string? Tarif(string type) => Tarifs.Count > 0 ? Tarifs.GetValueOrDefault(type) : connus.GetValueOrDefault(type);

    private Dictionary<string, string> connus = [];

    public async Task<IActionResult> OnGetAsync(Id<ServicePartenaire>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (Service is { } s)
        {
            await simultane.RetenirAsync(this, s.Id, arret);
            Entree = SaisiePartenaire.De(s);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<ServicePartenaire>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if ((id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret)) || !ModelState.IsValid)
        {
            return Page();
        }
        return Finir(await enregistrer.FaireAsync(id, Entree, arret), "Le service partenaire est enregistré.");
    }

    public async Task<IActionResult> OnPostTarifsAsync(Id<ServicePartenaire> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        var saisis = Enum.GetValues<TypeVisite>().Where(t => Tarifs.ContainsKey(t.ToString())).ToDictionary(t => t, t => Tarifs[t.ToString()]);
        var regles = await regler.ExecuterAsync(id, saisis, arret);
        if (regles.EstRefus)
        {
            ModelState.Refuser(regles.Refus, "");
            Entree = SaisiePartenaire.De(Service!);
            return Page();
        }
        TempData.Annoncer("Les tarifs sont enregistrés.");
        return LocalRedirect($"/partenaires/service/{id}");
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<ServicePartenaire> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await fermer.FaireAsync(id, ouvert: false, arret), "Le service partenaire est fermé.") : NotFound();

    public async Task<IActionResult> OnPostRouvrirAsync(Id<ServicePartenaire> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await fermer.FaireAsync(id, ouvert: true, arret), "Le service partenaire est rouvert.") : NotFound();

    private IActionResult Finir(Resultat<Id<ServicePartenaire>> resultat, string phrase) => this.Finir(resultat, phrase, "/partenaires/services");

    private async Task<bool> ChargerAsync(Id<ServicePartenaire>? id, CancellationToken arret)
    {
        Service = id is null ? null : await db.Set<ServicePartenaire>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret);
        connus = await db.Set<TarifPartenaire>().Where(t => t.PartenaireId == id).ToDictionaryAsync(t => t.Type.ToString(), t => Montant.Centimes(t.Centimes).ToString().Replace('.', ','), arret);
        return id is null ? !this.NommeAutreChose(id) : Service is not null;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Papiers;
using Socle.Dossier.Pieces;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Fichiers;
using Socle.Web.Securite;
using Socle.Web.Service.Soin.Pieces;

namespace Socle.Web.Service.Soin.Papiers;

/// <summary>The tray: papers are put there many at a time, then taken one by one.</summary>
[Exige(Permission.PapiersClasser)]
[RequestSizeLimit(Limite), RequestFormLimits(MultipartBodyLengthLimit = Limite)]
public sealed class IndexModel(CorbeillePapiers corbeille, DeposerPapiers deposer) : PageModel
{
    public const int AuPlus = 30;
    private const int Limite = 6 * ControleFichier.OctetsAuPlus;

    public IReadOnlyList<PapierListe> Papiers { get; private set; } = [];

    public IReadOnlyList<PapierDepose> Refuses { get; private set; } = [];

    public bool Soignant => User.Peut(Permission.VisiteConduire);

    public Task OnGetAsync(CancellationToken arret) => ChargerAsync(arret);

    public async Task<IActionResult> OnPostAsync(List<IFormFile> fichiers, CancellationToken arret)
    {
        if (fichiers.Count is 0 or > AuPlus)
        {
            ModelState.Refuser(new Refus("papier.nombre", $"Choisissez de un à {AuPlus} fichiers."));
            await ChargerAsync(arret);
            return Page();
        }
        var deposes = new List<PapierDepose>();
        foreach (var fichier in fichiers)
        {
            var depose = await deposer.ExecuterAsync(fichier.FileName, await fichier.LireAsync(arret), arret);
            deposes.Add(depose.Selon(d => d, r => new PapierDepose(FichierDangereux.NomPropre(fichier.FileName), r)));
        }
        var gardes = deposes.Count(d => d.Resultat.EstSucces);
        if (gardes == deposes.Count)
        {
            TempData.Annoncer(gardes == 1 ? "Le papier attend d’être classé." : $"{gardes} papiers attendent d’être classés.");
            return LocalRedirect("/soin/papiers");
        }
        Refuses = deposes.FindAll(d => d.Resultat.EstRefus);
        await ChargerAsync(arret);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken arret) => Papiers = (await corbeille.ListerAsync(arret)).Ou([]);
}

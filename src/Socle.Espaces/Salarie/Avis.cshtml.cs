using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>Mail, SMS or nothing, as the worker chooses.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class AvisModel(PerimetreSalarie perimetre, TracerRefus refus, TenirCompteTravailleur comptes) : PageSalarie(perimetre, refus)
{
    /// <summary>Only what the account has an address for.</summary>
    public IReadOnlyList<(AvisChoisi Avis, string Libelle)> Choix { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        var (courriel, mobile) = await comptes.AdressesAsync(Moi.Compte, arret);
        Choix =
        [
            .. courriel is null ? Array.Empty<(AvisChoisi, string)>() : [(AvisChoisi.Courriel, $"par courriel, à {courriel}")],
            .. mobile is null ? Array.Empty<(AvisChoisi, string)>() : [(AvisChoisi.Sms, $"par SMS, au {Telephone.Relire(mobile).Afficher()}")],
            (AvisChoisi.Aucun, "jamais"),
        ];
    }

    public async Task<IActionResult> OnPostAsync(AvisChoisi? avis, CancellationToken arret)
    {
        if ((await comptes.ChoisirAvisAsync(Moi.Compte, avis ?? default, arret)).Reussit(out _, out var nonFait))
        {
            TempData.Annoncer("C’est noté.");
            return LocalRedirect("/salarie");
        }
        Refuser(nonFait);
        await OnGetAsync(arret);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Espaces.Salarie.Lectures;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>What the service handed to the worker after visits, and the advice given. Opening a document proves that it was received.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class DocumentsModel(PerimetreSalarie perimetre, TracerRefus refus, LireMesDocuments lire, EcrireDeclaration administration) : PageSalarie(perimetre, refus)
{
    public IReadOnlyList<MonDocument> Documents { get; private set; } = [];

    public IReadOnlyList<MesConseils> Conseils { get; private set; } = [];

    protected override bool Medical => true;

    public async Task OnGetAsync(CancellationToken arret)
    {
        Documents = await lire.ListerAsync(Moi.Travailleur, arret);
        Conseils = await lire.ConseilsAsync(Moi.Travailleur, arret);
    }

    /// <summary>Sent by a button: following a link proves nothing, and is followed by machines.</summary>
    public async Task<IActionResult> OnPostAsync(Id<CopieTravailleur> id, CancellationToken arret)
    {
        if (await lire.UnAsync(Moi.Travailleur, id, arret) is not { } copie)
        {
            return await InconnuAsync("copie_travailleur", id.Valeur, arret);
        }
        var octets = lire.Ouvrir(copie);
        await administration.FaireAsync<NoterLectureCopie, bool>(n => n.ExecuterAsync(id, Moi.Compte, arret));
        return copie.EnPdf ? File(octets, "application/pdf", $"document-{copie.Numero}.pdf") : File(octets, "text/html; charset=utf-8", $"document-{copie.Numero}.html");
    }
}

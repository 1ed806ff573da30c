// What the packages have wrong or leave out, found by comparing them with an independent model of the same versions.

const find = (structures, path) => {
  const at = path.lastIndexOf('.');
  const structure = structures.find(candidate => candidate.name === path.slice(0, at));
  const element = structure?.elements.find(candidate => candidate.name === path.slice(at + 1));
  if (!element) throw new Error(`No element ${path}`);
  return element;
};
const addCodes = (structures, table) => {
  for (const [codes, paths] of Object.entries(table))
    for (const path of paths.split(' ')) find(structures, path).codes = codes.split(' ');
};
const insertAfter = (structures, owner, previous, element) => {
  const { elements } = structures.find(structure => structure.name === owner);
  elements.splice(elements.findIndex(candidate => candidate.name === previous) + 1, 0, { choice: false, min: 0, array: true, ...element });
};

export const stu3 = {
  mandatoryChoices: `
    UsageContext.value Claim.diagnosis.diagnosis Claim.procedure.procedure ClinicalImpression.finding.item
    CodeSystem.concept.property.value Communication.payload.content CommunicationRequest.payload.content
    Composition.relatesTo.target Contract.friendly.content Contract.legal.content Contract.rule.content
    ElementDefinition.example.value DeviceRequest.code DocumentManifest.content.p ExplanationOfBenefit.diagnosis.diagnosis
    ExplanationOfBenefit.procedure.procedure Group.characteristic.value ImplementationGuide.package.resource.source
    Medication.ingredient.item Medication.package.content.item MedicationAdministration.medication
    MedicationAdministration.effective MedicationDispense.medication MedicationRequest.medication
    MedicationStatement.medication OperationDefinition.parameter.binding.valueSet Provenance.agent.who Provenance.entity.what
    Questionnaire.item.option.value StructureMap.group.rule.target.parameter.value Substance.ingredient.substance
    Task.input.value Task.output.value`.trim().split(/\s+/),

  codes: {
    'invalid structure required value invariant security login unknown expired forbidden suppressed processing not-supported duplicate not-found too-long code-invalid extension too-costly business-rule conflict incomplete transient lock-error no-store exception timeout throttled informational':
      'OperationOutcome.issue.code',
    'routine urgent asap stat': 'CommunicationRequest.priority DeviceRequest.priority ReferralRequest.priority',
    'U L M N R V': 'Composition.confidentiality',
  },

  misspelt: { unkown: 'unknown', intented: 'intended', dateOP: 'dateOp', excape: 'escape' },
  missing: { 'Questionnaire.item.type': 'question', 'CodeSystem.property.type': 'Coding' },

  apply(structures) {
    for (const path of this.mandatoryChoices) find(structures, path).min = 1;
    find(structures, 'Narrative.div').types = ['xhtml'];
    addCodes(structures, this.codes);
    for (const element of structures.flatMap(structure => structure.elements))
      if (element.codes) element.codes = element.codes.map(code => this.misspelt[code] ?? code);
    for (const [path, code] of Object.entries(this.missing)) {
      const element = find(structures, path);
      element.codes = [...element.codes, code];
    }
  },
};

export const r4 = {
  dropped: ['MoneyQuantity', 'SimpleQuantity'],
  quantities: ['Age', 'Count', 'Distance', 'Duration'],

  // HL7 binds these elements to a part of the value set that the package names.
  codes: {
    'completed entered-in-error not-done': 'Immunization.status',
    'completed entered-in-error': 'ImmunizationEvaluation.status',
    'in-progress completed entered-in-error': 'ClinicalImpression.status',
    'proposal plan order option': 'CarePlan.intent',
    'unknown proposal plan order original-order reflex-order filler-order instance-order option': 'Task.intent',
    'read vread update patch delete history-instance history-type create search-type': 'CapabilityStatement.rest.resource.interaction.code',
    'transaction batch search-system history-system': 'CapabilityStatement.rest.interaction.code',
  },

  apply(structures) {
    find(structures, 'Extension.url').types = ['uri'];
    find(structures, 'Element.id').types = ['string'];
    addCodes(structures, this.codes);
    // Elements that reuse the content of another element are absent at the top level.
    insertAfter(structures, 'ClaimResponse', 'addItem', { name: 'adjudication', types: ['ClaimResponse.item.adjudication'] });
    insertAfter(structures, 'ExplanationOfBenefit', 'addItem', { name: 'adjudication', types: ['ExplanationOfBenefit.item.adjudication'] });
    insertAfter(structures, 'Invoice', 'lineItem', { name: 'totalPriceComponent', types: ['Invoice.lineItem.priceComponent'] });
    insertAfter(structures, 'SubstanceSpecification', 'name', { name: 'molecularWeight', types: ['SubstanceSpecification.structure.isotope.molecularWeight'] });
  },
};
